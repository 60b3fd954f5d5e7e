package org.kindscale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Nothing that is packed into the program can reach a network: no class names one of the JDK's classes for it. */
class NoNetworkTest {

    private static final List<String> FORBIDDEN = List.of(
            "java/net/Socket",
            "java/net/ServerSocket",
            "java/net/DatagramSocket",
            "java/net/MulticastSocket",
            "java/net/URLConnection",
            "java/net/HttpURLConnection",
            "java/net/InetAddress",
            "java/net/InetSocketAddress",
            "java/net/http/",
            "java/nio/channels/SocketChannel",
            "java/nio/channels/ServerSocketChannel",
            "java/nio/channels/DatagramChannel",
            "java/nio/channels/AsynchronousSocketChannel",
            "java/rmi/",
            "javax/net/",
            "com/sun/net/httpserver/");

    private static final String LIBRARIES =
            ".*/(jackson-core|picocli|jline-[a-z-]+|commons-(csv|io|codec)|hipparchus-core|jspecify)-[^/]*\\.jar";

    /** Classes of libraries that name such a class, and why the program reaches none through them. */
    private static final Map<String, String> HARMLESS = Map.of(
            "org/apache/commons/io/IOUtils.class", "closes what it is given; we give it files",
            "org/apache/commons/io/CloseableURLConnection.class", "wraps an address; we read none",
            "org/apache/commons/io/input/XmlStreamReader.class", "reads XML from an address; we read no XML",
            "org/hipparchus/exception/UTF8Control.class", "reads its own messages from the jar",
            "picocli/AutoComplete.class", "completes options that are addresses; we have none",
            "picocli/CommandLine$BuiltIn$InetAddressConverter.class", "reads options that are addresses",
            "picocli/CommandLine$BuiltIn$NetworkInterfaceConverter.class", "reads options that are addresses",
            "picocli/CommandLine$Interpreter.class", "lists the two converters");

    @Test
    void noClassOfTheProgramNamesANetwork() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> classes = Files.walk(Path.of("target", "classes"))) {
            for (Path file :
                    classes.filter(path -> path.toString().endsWith(".class")).toList()) {
                note(file.toString(), Files.readAllBytes(file), found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noClassOfALibraryNamesANetwork() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> path.matches(LIBRARIES))
                .toList();
        assertThat(jars).hasSizeGreaterThanOrEqualTo(9);
        for (String jar : jars) {
            try (ZipFile zip = new ZipFile(jar)) {
                for (ZipEntry entry :
                        zip.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                    note(entry.getName(), zip.getInputStream(entry).readAllBytes(), found);
                }
            }
        }
        assertThat(found.keySet()).isEqualTo(HARMLESS.keySet());
    }

    private static void note(String name, byte[] bytes, Map<String, Set<String>> found) throws IOException {
        Set<String> hits = new TreeSet<>();
        for (String constant : constants(bytes)) {
            FORBIDDEN.stream().filter(constant::contains).forEach(hits::add);
            FORBIDDEN.stream()
                    .filter(word -> constant.contains(word.replace('/', '.')))
                    .forEach(hits::add);
        }
        if (!hits.isEmpty()) {
            found.put(name, hits);
        }
    }

    /** Returns the texts of a class file's constant pool: names of classes, descriptors and strings. */
    private static List<String> constants(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        Stream.Builder<String> texts = Stream.builder();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag == 1) {
                texts.add(new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8));
            } else {
                in.skipNBytes(length(tag));
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        return texts.build().toList();
    }

    /** Returns the length of a constant without its tag (Java virtual machine specification, 4.4). */
    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("no constant has the tag " + tag);
        };
    }
}
