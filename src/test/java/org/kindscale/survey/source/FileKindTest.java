package org.kindscale.survey.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    private static byte[] bytes(String text) {
        return text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PK\\3\\4 [Content_Types].xml xl/workbook.xml | XLSX",
                "PK\\3\\4 [Content_Types].xml | XLSX",
                "PK\\3\\4 [Content_Types].xml word/document.xml | DOCUMENT",
                "PK\\3\\4 mimetypeapplication/vnd.oasis.opendocument.spreadsheet | ODS",
                "PK\\3\\4 survey.csv | ZIP",
                "PK\\5\\6 | ZIP",
                "\\320\\317\\021\\340\\241\\261\\032\\341 | XLS",
                "$FL2@(#) SPSS DATA FILE | SAV",
                "$FL3@(#) SPSS DATA FILE | ZSAV",
                "xxxxxxxx                ASCII SPSS PORT FILE | POR",
                "<stata_dta><header> | DTA",
                "\\163\\2\\1\\0x | DTA",
                "HEADER RECORD*******LIBRARY HEADER | XPT",
                "X\\n\\0\\0\\0\\3\\0\\4 | RDS",
                "A\\n3\\n262657\\n | RDS",
                "RDX3\\nX\\n | RDS",
                "PAR1\\25\\4 | PARQUET",
                "ARROW1\\0\\0 | FEATHER",
                "SQLite format 3\\0 | SQLITE",
                "%PDF-1.7 | PDF",
                "\\3757zXZ\\0 | PACKED",
                "<!DOCTYPE html><html> | HTML",
                "<table border=1> | HTML",
                "<?xml version='1.0'?><x/> | XML",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> "
                        + "| XML_SPREADSHEET",
                "[{\"gad7_1\": 1}] | JSON",
                "{\"gad7_1\": [1]} | JSON",
                "{\"resourceType\": \"Bundle\"} | FHIR",
                "{\"id\": \"1\", \"resourceType\": \"QuestionnaireResponse\"} | FHIR"
            })
    void theFirstBytesTellTheKind(String start, FileKind kind) {
        assertThat(FileKind.of(bytes(start))).contains(kind);
    }

    @Test
    void aWebPageCalledLikeAWorkbookSaysHowToMakeOneOfIt() {
        assertThat(FileKind.HTML.refusal("report.XLS").render())
                .contains("this is a web page, called like a workbook", "save it as Excel Workbook (.xlsx)");
        assertThat(FileKind.HTML.refusal("report.csv").render()).contains("this is a web page\n", "log in");
    }

    @ParameterizedTest
    @CsvSource({"a.xlsx,an Excel workbook", "A.SAV,an SPSS data file", "a.rds.gz,an R data file", "a.csv,", "xlsx,"})
    void theEndingOfANameSaysWhatTheFileShouldBe(String name, String words) {
        assertThat(FileKind.calledLike(name)).isEqualTo(Optional.ofNullable(words));
    }

    @Test
    void aSasDataSetIsTold() {
        assertThat(FileKind.of(bytes("\\0".repeat(12) + "\\302\\352\\201\\140\\263\\24\\21\\317\\275\\222\\10\\0")))
                .contains(FileKind.SAS);
        assertThat(FileKind.of(bytes("\\0".repeat(40)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,gad7_1\\n1,2\\n",
                "PAR1,PAR2,PAR3\\n1,2,3\\n",
                "FEA1,FEA2\\n1,2\\n",
                "PK,gad7_1\\n1,2\\n",
                "X\\n1\\n2\\n",
                "A\\n2\\n3\\n",
                "RDX3,gad7_1\\n",
                "\\\"{\\\"\\\"ImportId\\\"\\\":1}\\\",x\\n",
                "{id},x\\n",
                "[id],x\\n",
                "<id>,x\\n",
                "sep=;\\nid;x\\n",
                "s\\1,x\\n"
            })
    void aTableWithSuchNamesIsNone(String start) {
        assertThat(FileKind.of(bytes(start))).isEmpty();
    }

    @Test
    void theRefusalNamesTheKindAndTheWayOn() {
        assertThat(FileKind.XLS.refusal("x.xls").render())
                .isEqualTo(
                        "x.xls: error[CSV-037]: this is an Excel workbook of the old kind (.xls), which is not read\n"
                                + "  help: save it as Excel Workbook (.xlsx) and score that");
        assertThat(FileKind.SAV.words()).isEqualTo("an SPSS data file");
    }
}
