package org.kindscale.survey.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindscale.survey.table.TableInput;
import org.kindscale.survey.table.Variable;
import org.kindscale.survey.text.TableException;

class SavRowsTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static String text(byte[] file, Charset... encoding) throws IOException {
        SavRows rows = new SavRows(
                new ByteArrayInputStream(file), Arrays.stream(encoding).findFirst());
        return new String(new TableInput(rows).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static SavBytes plain(ByteOrder order) {
        return new SavBytes(order, WESTERN, 0, 2, 100)
                .variable("X", 0, 0)
                .variable("NAME", 10, 0)
                .page(1252)
                .data()
                .reals(1.5)
                .text("Größe", 16)
                .reals(-Double.MAX_VALUE)
                .text("", 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void bothByteOrdersAreRead(String order) throws IOException {
        ByteOrder own = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        assertThat(text(plain(own).toByteArray())).isEqualTo("\"X\",\"NAME\"\n1.5,\"Größe\"\n,\n");
    }

    @Test
    void anotherEncodingCanBeSaid() throws IOException {
        byte[] file = plain(ByteOrder.LITTLE_ENDIAN).toByteArray();
        assertThat(text(file, StandardCharsets.ISO_8859_1)).contains("Größe");
        assertThat(text(file, Charset.forName("windows-1251"))).contains("GrцЯe");
    }

    @Test
    void bytesBelow128AreNotAsciiInEveryEncoding() throws IOException {
        byte[] file = new SavBytes(ByteOrder.LITTLE_ENDIAN, StandardCharsets.ISO_8859_1, 0, 1, 100)
                .variable("T", 8, 0)
                .data()
                .text("\u001B$BF|K\\", 8)
                .toByteArray();
        for (boolean leftOut : new boolean[] {false, true}) {
            SavRows rows = new SavRows(new ByteArrayInputStream(file), Optional.of(Charset.forName("ISO-2022-JP")));
            rows.leaveOut(leftOut);
            assertThat(new TableInput(rows).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .contains("日本");
        }
    }

    @Test
    void bytesThatAreNoTextAreMarked() throws IOException {
        SavRows rows = new SavRows(
                new ByteArrayInputStream(plain(ByteOrder.LITTLE_ENDIAN).toByteArray()),
                Optional.of(StandardCharsets.US_ASCII));
        assertThat(new TableInput(rows).readAllBytes()).contains(0xFF);
    }

    @Test
    void aFileThatIsPackedWithAnyBiasIsRead() throws IOException {
        SavBytes file = new SavBytes(ByteOrder.LITTLE_ENDIAN, WESTERN, 1, -1, 50)
                .variable("X", 0, 0)
                .variable("Y", 0, 0)
                .data()
                .raw(53, 255, 253, 0, 0, 49, 252, 0)
                .reals(0.25);
        assertThat(text(file.toByteArray())).isEqualTo("\"X\",\"Y\"\n3,\n0.25,-1\n");
    }

    @Test
    void codesOfSeveralCasesStandInOneGroup() throws IOException {
        SavBytes file = new SavBytes(ByteOrder.LITTLE_ENDIAN, WESTERN, 1, 4, 100)
                .variable("X", 0, 0)
                .variable("T", 16, 0)
                .variable("Y", 0, 0)
                .data()
                .raw(101, 253, 254, 253, 255, 254, 254, 253)
                .text("one", 8)
                .reals(2.5, -3)
                .raw(110, 253, 253, 99, 0, 253, 253, 254)
                .text("from here to end", 16)
                .reals(1e6)
                .text("four", 8)
                .raw(109, 252, 0, 0, 0, 0, 0, 0);
        assertThat(text(file.toByteArray()))
                .isEqualTo("\"X\",\"T\",\"Y\"\n1,\"one\",2.5\n,,-3\n10,\"from here to end\",-1\n1000000,\"four\",9\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "101,252", "101,253,254,101,252", "101,101,254,101", "101,254,254,254"})
    void casesThatAreNoneAreRefused(String codes) {
        SavBytes file = new SavBytes(ByteOrder.LITTLE_ENDIAN, WESTERN, 1, 1, 100)
                .variable("X", 0, 0)
                .variable("T", 16, 0)
                .variable("Y", 0, 0)
                .data();
        int[] group = Arrays.copyOf(
                Arrays.stream(codes.split(",")).mapToInt(Integer::parseInt).toArray(), 8);
        assertThatThrownBy(() -> text(file.raw(group).toByteArray())).isInstanceOf(TableException.class);
    }

    @Test
    void cellsThatNobodyAsksForMayBeBlankUnlessTheyMayBeNoText() throws IOException {
        SavBytes file = new SavBytes(ByteOrder.LITTLE_ENDIAN, WESTERN, 1, 2, 100)
                .variable("X", 0, 0)
                .variable("T", 8, 0)
                .variable("Y", 0, 0)
                .data()
                .raw(253, 253, 253, 253, 253, 253, 252, 0)
                .reals(0.5)
                .text("one", 8)
                .reals(1.5, 2.5)
                .text("zwölf", 8)
                .reals(3.5);
        SavRows rows = new SavRows(new ByteArrayInputStream(file.toByteArray()), Optional.empty());
        rows.leaveOut(true, true, false);
        assertThat(new TableInput(rows).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("\"X\",\"T\",\"Y\"\n,,1.5\n,\"zwölf\",3.5\n");
    }

    @Test
    void longNamesAndRangesOfMissingValuesAreRead() throws IOException {
        double lowest = Double.longBitsToDouble(0xFFEFFFFFFFFFFFFEL);
        SavBytes file = new SavBytes(ByteOrder.LITTLE_ENDIAN, WESTERN, 0, 0, 100)
                .variable("A", 0, -2, lowest, -1)
                .variable("B", 0, -3, 97, Double.MAX_VALUE, 9)
                .variable("C", 0, 2, 8, 9)
                .extension(13, "A=first_of_all\tB=second")
                .data();
        SavRows rows = new SavRows(new ByteArrayInputStream(file.toByteArray()), Optional.empty());
        assertThat(rows.variables().stream().map(Variable::name)).containsExactly("first_of_all", "second", "C");
        assertThat(rows.variables().stream().map(v -> v.missing().inWords()))
                .containsExactly("up to -1", "97 and more, 9", "8, 9");
        assertThat(rows.variables().get(0).missing().has("-1000")).isTrue();
        assertThat(rows.variables().get(0).missing().has("0")).isFalse();
        assertThat(rows.variables().get(1).missing().has("1e9")).isTrue();
        assertThat(rows.variables().get(1).missing().has("9")).isTrue();
    }

    @Test
    void aTextInSegmentsIsOneText() throws IOException {
        String begin = "a".repeat(254) + " ";
        SavBytes file = new SavBytes(ByteOrder.LITTLE_ENDIAN, WESTERN, 0, 1, 100)
                .variable("T", 255, 0)
                .variable("T1", 48, 0)
                .extension(14, "T=00300\0\t")
                .data()
                .text(begin, 256)
                .text("b".repeat(45), 48);
        assertThat(text(file.toByteArray())).isEqualTo("\"T\"\n\"" + begin + "b".repeat(45) + "\"\n");
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        byte[] whole = plain(ByteOrder.LITTLE_ENDIAN).toByteArray();
        for (int length : new int[] {100, 200, 260, whole.length - 30, whole.length - 1}) {
            assertThatThrownBy(() -> text(Arrays.copyOf(whole, length)))
                    .as("%s of %s bytes", length, whole.length)
                    .isInstanceOf(TableException.class);
        }
    }
}
