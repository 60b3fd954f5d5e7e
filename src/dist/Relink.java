import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Links at build time what the JVM would link at the first use: lambdas, method references, the equality of records,
 * joined strings.
 *
 * <pre>java -cp asm.jar src/dist/Relink.java PROGRAM.jar RELINKED.jar</pre>
 *
 * <p>Each costs a start some 0.1 to 0.5 ms of code that runs once, also when its class lies in an archive of classes; a
 * run that judges a file has hundreds (docs/performance.md). A lambda becomes what an anonymous class would be: of each
 * class there is one new class, and another for each interface of our own, whose methods switch over the lambdas. It is
 * a nest mate of the class that it was taken from, so that nothing private is opened. Left as they are: lambdas with
 * markers or bridges ({@code altMetafactory}), classes from before Java 11, which have no nests, and {@code toString}
 * of records. Variable names, which nothing reads at run time, are left out, and so are folders; lines stay, for stack
 * traces.
 *
 * <p>The same jar gives the same bytes. {@code RelinkedIT} has the JVM verify every class of ours and every class that
 * is made.
 */
public final class Relink {

    private static final int NESTS = Opcodes.V11;
    /** Interfaces that one class can have all of: none has a default method of the name and types of another's. */
    private static final Pattern GET_ALONG =
            Pattern.compile("java/util/function/\\w+|java/util/Comparator|java/lang/Runnable");

    private static final String OBJECT = "java/lang/Object";
    private static final int HELPER = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Long> times = new LinkedHashMap<>();
    /** The new members of a nest, by its host. */
    private final Map<String, List<String>> mates = new TreeMap<>();

    private int lambdas;
    private int others;

    private Relink() {}

    public static void main(String[] args) throws IOException {
        Relink relink = new Relink();
        relink.read(Path.of(args[0]));
        relink.classes();
        relink.write(Path.of(args[1]));
        System.out.println("relinked " + relink.lambdas + " lambdas, " + relink.others + " methods and strings");
    }

    private void read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                // each entry costs every start 4 µs; nothing asks for a folder, or for what is said of a package
                if (entry.isDirectory() || entry.getName().endsWith("package-info.class")) {
                    continue;
                }
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                times.put(entry.getName(), entry.getTime());
            }
        }
    }

    private void write(Path jar) throws IOException {
        long time = Collections.max(times.values());
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(times.getOrDefault(file.getKey(), time));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    private void classes() {
        Map<String, ClassReader> found = new LinkedHashMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                found.put(name, new ClassReader(bytes));
            }
        });
        Map<String, byte[]> made = new LinkedHashMap<>();
        found.forEach((name, one) -> {
            // with a reader the pool of constants would be copied, with what no longer is used
            ClassWriter writer = new ClassWriter(0);
            one.accept(version(one) < NESTS ? new Undebugged(writer) : new Linked(writer, one, made), 0);
            files.put(name, writer.toByteArray());
        });
        files.putAll(made);
        // a new class belongs to a nest when its host says so, too
        mates.forEach((host, members) -> {
            ClassReader reader = new ClassReader(files.get(host + ".class"));
            ClassWriter writer = new ClassWriter(0);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public void visitEnd() {
                            members.forEach(super::visitNestMember);
                            super.visitEnd();
                        }
                    },
                    0);
            files.put(host + ".class", writer.toByteArray());
        });
    }

    private static int version(ClassReader reader) {
        return reader.readUnsignedShort(6);
    }

    private static String nestHost(ClassReader reader) {
        String[] host = {reader.getClassName()};
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitNestHost(String name) {
                        host[0] = name;
                    }
                },
                ClassReader.SKIP_CODE);
        return host[0];
    }

    private static Set<String> privates(ClassReader reader) {
        Set<String> found = new HashSet<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String shape, String generic, String[] thrown) {
                        if ((access & Opcodes.ACC_PRIVATE) != 0) {
                            found.add(name + shape);
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        return found;
    }

    /** Writes a class without the names of its variables. */
    private static class Undebugged extends ClassVisitor {

        Undebugged(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String shape, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, shape, generic, thrown)) {
                @Override
                public void visitLocalVariable(
                        String variable, String type, String signature, Label start, Label end, int index) {}
            };
        }
    }

    /** Writes a class with its lambdas taken out. */
    private final class Linked extends Undebugged {

        private final String host;
        private final Map<String, byte[]> made;
        private final Map<String, Family> families = new LinkedHashMap<>();
        private final Map<String, Runnable> helpers = new LinkedHashMap<>();
        private final Set<String> privates;
        private String self = "";
        private boolean anInterface;

        Linked(ClassVisitor next, ClassReader of, Map<String, byte[]> made) {
            super(next);
            this.host = nestHost(of);
            this.privates = privates(of);
            this.made = made;
        }

        @Override
        public void visit(int version, int access, String name, String generic, String above, String[] interfaces) {
            self = name;
            anInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, name, generic, above, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String shape, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, shape, generic, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String called, String site, Handle by, Object... given) {
                    switch (by.getOwner() + "." + by.getName()) {
                        case "java/lang/invoke/LambdaMetafactory.metafactory" -> lambda(mv, called, site, given);
                        case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
                            helped(mv, site, joined(site, given));
                        case "java/lang/runtime/ObjectMethods.bootstrap" -> {
                            if (called.equals("equals")) {
                                helped(mv, site, equality(site, given));
                            } else if (called.equals("hashCode")) {
                                helped(mv, site, hash(site, given));
                            } else {
                                super.visitInvokeDynamicInsn(called, site, by, given);
                            }
                        }
                        default -> super.visitInvokeDynamicInsn(called, site, by, given);
                    }
                }
            };
        }

        @Override
        public void visitEnd() {
            helpers.values().forEach(Runnable::run);
            super.visitEnd();
            families.values().forEach(family -> {
                made.put(family.name + ".class", family.written(host));
                mates.computeIfAbsent(host, key -> new ArrayList<>()).add(family.name);
            });
        }

        private void lambda(MethodVisitor into, String called, String site, Object... given) {
            String type = Type.getReturnType(site).getInternalName();
            families.computeIfAbsent(
                            GET_ALONG.matcher(type).matches() ? "" : type,
                            key -> new Family(self + "$$Relinked" + families.size()))
                    .add(
                            into,
                            new Lambda(
                                    type,
                                    called + ((Type) given[0]).getDescriptor(),
                                    Type.getArgumentTypes(site),
                                    (Handle) given[1],
                                    (Type) given[2]));
            Handle calls = (Handle) given[1];
            if (calls.getTag() == Opcodes.H_INVOKESPECIAL && !privates.contains(calls.getName() + calls.getDesc())) {
                throw new IllegalStateException(self + " calls what is not private of its own: " + calls);
            }
            lambdas++;
        }

        private void helped(MethodVisitor into, String site, Body body) {
            String name = "relinked$" + helpers.size();
            helpers.put(name, () -> {
                MethodVisitor method = super.visitMethod(HELPER, name, site, null, null);
                method.visitCode();
                body.write(method);
                method.visitEnd();
            });
            into.visitMethodInsn(Opcodes.INVOKESTATIC, self, name, site, anInterface);
            others++;
        }
    }

    /** Writes the instructions of a method. */
    private interface Body {
        void write(MethodVisitor method);
    }

    /** A string joined of the arguments (\1 in the recipe), of constants (\2) and of what stands between. */
    private static Body joined(String site, Object... given) {
        String builder = "java/lang/StringBuilder";
        return method -> {
            Type[] types = Type.getArgumentTypes(site);
            method.visitTypeInsn(Opcodes.NEW, builder);
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, builder, "<init>", "()V", false);
            int local = 0;
            int argument = 0;
            int constant = 1;
            StringBuilder between = new StringBuilder();
            for (char c : (given[0] + "\1").toCharArray()) {
                if (c == '\2') {
                    between.append(given[constant++]);
                } else if (c != '\1') {
                    between.append(c);
                } else {
                    if (between.length() > 0) {
                        method.visitLdcInsn(between.toString());
                        append(method, builder, "Ljava/lang/String;");
                        between.setLength(0);
                    }
                    if (argument < types.length) {
                        Type type = types[argument++];
                        method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
                        local += type.getSize();
                        append(method, builder, appended(type));
                    }
                }
            }
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(3, local);
        };
    }

    private static void append(MethodVisitor method, String builder, String type) {
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "append", "(" + type + ")L" + builder + ";", false);
    }

    private static String appended(Type type) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT, Type.INT -> "I";
            case Type.ARRAY -> "Ljava/lang/Object;";
            case Type.OBJECT ->
                type.getClassName().equals("java.lang.String") ? type.getDescriptor() : "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
    }

    /** Equality of two records: the same one, or of one class and equal in all components. */
    private static Body equality(String site, Object... given) {
        Type record = Type.getArgumentTypes(site)[0];
        return method -> {
            Label unequal = new Label();
            Label look = new Label();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitJumpInsn(Opcodes.IF_ACMPNE, look);
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(look);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitTypeInsn(Opcodes.INSTANCEOF, record.getInternalName());
            method.visitJumpInsn(Opcodes.IFEQ, unequal);
            for (Object getter : Arrays.asList(given).subList(2, given.length)) {
                Handle field = (Handle) getter;
                Type type = Type.getType(field.getDesc());
                component(method, 0, record, field);
                component(method, 1, record, field);
                if (type.getSort() >= Type.ARRAY) {
                    String two = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                    method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", two, false);
                    method.visitJumpInsn(Opcodes.IFEQ, unequal);
                } else if (type.getSize() == 2 || type.getSort() == Type.FLOAT) {
                    String two = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
                    method.visitMethodInsn(Opcodes.INVOKESTATIC, boxed(type), "compare", two, false);
                    method.visitJumpInsn(Opcodes.IFNE, unequal);
                } else {
                    method.visitJumpInsn(Opcodes.IF_ICMPNE, unequal);
                }
            }
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(unequal);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitInsn(Opcodes.ICONST_0);
            method.visitInsn(Opcodes.IRETURN);
            method.visitMaxs(4, 2);
        };
    }

    /** The hash of a record, that of {@code java.lang.runtime.ObjectMethods}. */
    private static Body hash(String site, Object... given) {
        Type record = Type.getArgumentTypes(site)[0];
        return method -> {
            method.visitInsn(Opcodes.ICONST_0);
            for (Object getter : Arrays.asList(given).subList(2, given.length)) {
                Handle field = (Handle) getter;
                Type type = Type.getType(field.getDesc());
                method.visitIntInsn(Opcodes.BIPUSH, 31);
                method.visitInsn(Opcodes.IMUL);
                component(method, 0, record, field);
                boolean object = type.getSort() >= Type.ARRAY;
                method.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        object ? "java/util/Objects" : boxed(type),
                        "hashCode",
                        object ? "(Ljava/lang/Object;)I" : "(" + type.getDescriptor() + ")I",
                        false);
                method.visitInsn(Opcodes.IADD);
            }
            method.visitInsn(Opcodes.IRETURN);
            method.visitMaxs(3, 1);
        };
    }

    private static void component(MethodVisitor method, int local, Type record, Handle field) {
        method.visitVarInsn(Opcodes.ALOAD, local);
        if (local == 1) {
            method.visitTypeInsn(Opcodes.CHECKCAST, record.getInternalName());
        }
        method.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
    }

    /**
     * A lambda: its interface, the name and the types of the method there, the types that it captures, the method that
     * it calls, and the types that it is called with.
     */
    private record Lambda(String type, String method, Type[] captured, Handle calls, Type as) {}

    /** The lambdas of one class that become one. */
    private static final class Family {

        private final String name;
        private final List<Lambda> lambdas = new ArrayList<>();

        Family(String name) {
            this.name = name;
        }

        /** Adds a lambda, and the instructions that leave it on the stack. */
        void add(MethodVisitor into, Lambda lambda) {
            int at = lambdas.size();
            lambdas.add(lambda);
            if (lambda.captured().length == 0) {
                into.visitFieldInsn(Opcodes.GETSTATIC, name, "l" + at, "L" + lambda.type() + ";");
            } else {
                into.visitMethodInsn(Opcodes.INVOKESTATIC, name, "l" + at, maker(lambda), false);
            }
        }

        private String maker(Lambda lambda) {
            return Type.getMethodDescriptor(Type.getObjectType(lambda.type()), lambda.captured());
        }

        /** The fields for what is captured: for each kind of value as many as the lambda that has most of it. */
        private Map<String, Type> fields() {
            Map<String, Type> fields = new TreeMap<>();
            for (Lambda lambda : lambdas) {
                Map<Type, Integer> count = new LinkedHashMap<>();
                for (Type one : lambda.captured()) {
                    Type kept = kept(one);
                    fields.put(kept.getDescriptor().charAt(0) + "" + (count.merge(kept, 1, Integer::sum) - 1), kept);
                }
            }
            return fields;
        }

        private static Type kept(Type type) {
            return type.getSort() >= Type.ARRAY
                    ? Type.getObjectType(OBJECT)
                    : type.getSort() < Type.INT ? Type.INT_TYPE : type;
        }

        byte[] written(String host) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
            String[] types = lambdas.stream().map(Lambda::type).distinct().toArray(String[]::new);
            writer.visit(NESTS, access, name, null, OBJECT, types);
            writer.visitNestHost(host);
            Map<String, Type> fields = fields();
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "at", "I", null, null);
            fields.forEach((field, kept) -> writer.visitField(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field, kept.getDescriptor(), null, null));
            List<Type> taken = new ArrayList<>(List.of(Type.INT_TYPE));
            taken.addAll(fields.values());
            String constructor = Type.getMethodDescriptor(Type.VOID_TYPE, taken.toArray(new Type[0]));
            constructor(writer.visitMethod(0, "<init>", constructor, null, null), fields);
            constants(writer, fields, constructor);
            for (int at = 0; at < lambdas.size(); at++) {
                if (lambdas.get(at).captured().length > 0) {
                    maker(writer, at, fields, constructor);
                }
            }
            for (String method : lambdas.stream().map(Lambda::method).distinct().toList()) {
                int shape = method.indexOf('(');
                call(
                        writer.visitMethod(
                                Opcodes.ACC_PUBLIC, method.substring(0, shape), method.substring(shape), null, null),
                        method);
            }
            writer.visitEnd();
            return writer.toByteArray();
        }

        private void constructor(MethodVisitor method, Map<String, Type> fields) {
            method.visitCode();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ILOAD, 1);
            method.visitFieldInsn(Opcodes.PUTFIELD, name, "at", "I");
            int local = 2;
            for (Map.Entry<String, Type> field : fields.entrySet()) {
                method.visitVarInsn(Opcodes.ALOAD, 0);
                method.visitVarInsn(field.getValue().getOpcode(Opcodes.ILOAD), local);
                method.visitFieldInsn(
                        Opcodes.PUTFIELD, name, field.getKey(), field.getValue().getDescriptor());
                local += field.getValue().getSize();
            }
            end(method, Opcodes.RETURN);
        }

        /** Lambdas that capture nothing: one of each, as the JVM has it. */
        private void constants(ClassWriter writer, Map<String, Type> fields, String constructor) {
            if (lambdas.stream().allMatch(lambda -> lambda.captured().length > 0)) {
                return;
            }
            MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            method.visitCode();
            for (int at = 0; at < lambdas.size(); at++) {
                if (lambdas.get(at).captured().length == 0) {
                    String described = "L" + lambdas.get(at).type() + ";";
                    writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "l" + at, described, null, null);
                    made(method, at, fields, constructor);
                    method.visitFieldInsn(Opcodes.PUTSTATIC, name, "l" + at, described);
                }
            }
            end(method, Opcodes.RETURN);
        }

        private void maker(ClassWriter writer, int at, Map<String, Type> fields, String constructor) {
            MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "l" + at, maker(lambdas.get(at)), null, null);
            method.visitCode();
            made(method, at, fields, constructor);
            end(method, Opcodes.ARETURN);
        }

        /** Makes the lambda {@code at} of the variables of a method; a field that it does not use is empty. */
        private void made(MethodVisitor method, int at, Map<String, Type> fields, String constructor) {
            method.visitTypeInsn(Opcodes.NEW, name);
            method.visitInsn(Opcodes.DUP);
            number(method, at);
            Map<String, Integer> locals = new LinkedHashMap<>();
            Map<Type, Integer> count = new LinkedHashMap<>();
            Type[] captured = lambdas.get(at).captured();
            int local = 0;
            for (Type one : captured) {
                Type kept = kept(one);
                locals.put(kept.getDescriptor().charAt(0) + "" + (count.merge(kept, 1, Integer::sum) - 1), local);
                local += one.getSize();
            }
            fields.forEach((field, kept) -> {
                if (locals.containsKey(field)) {
                    method.visitVarInsn(kept.getOpcode(Opcodes.ILOAD), locals.get(field));
                } else {
                    method.visitInsn(
                            switch (kept.getSort()) {
                                case Type.INT -> Opcodes.ICONST_0;
                                case Type.LONG -> Opcodes.LCONST_0;
                                case Type.FLOAT -> Opcodes.FCONST_0;
                                case Type.DOUBLE -> Opcodes.DCONST_0;
                                default -> Opcodes.ACONST_NULL;
                            });
                }
            });
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor, false);
        }

        /** A method of an interface: that of the lambda which is called. */
        private void call(MethodVisitor method, String of) {
            method.visitCode();
            int[] ats = IntStream.range(0, lambdas.size())
                    .filter(at -> lambdas.get(at).method().equals(of))
                    .toArray();
            Label[] labels = new Label[ats.length];
            Arrays.setAll(labels, i -> new Label());
            if (labels.length > 1) {
                method.visitVarInsn(Opcodes.ALOAD, 0);
                method.visitFieldInsn(Opcodes.GETFIELD, name, "at", "I");
                int last = labels.length - 1;
                method.visitLookupSwitchInsn(labels[last], Arrays.copyOf(ats, last), Arrays.copyOf(labels, last));
            }
            for (int i = 0; i < labels.length; i++) {
                method.visitLabel(labels[i]);
                if (labels.length > 1) {
                    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                }
                call(method, lambdas.get(ats[i]));
            }
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        private void call(MethodVisitor method, Lambda lambda) {
            Handle calls = lambda.calls();
            boolean creates = calls.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            List<Type> wanted = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(calls.getDesc())));
            if (creates) {
                method.visitTypeInsn(Opcodes.NEW, calls.getOwner());
                method.visitInsn(Opcodes.DUP);
            } else if (calls.getTag() != Opcodes.H_INVOKESTATIC) {
                wanted.add(0, Type.getObjectType(calls.getOwner()));
            }
            int next = 0;
            Map<Type, Integer> count = new LinkedHashMap<>();
            for (Type one : lambda.captured()) {
                Type kept = kept(one);
                String field = kept.getDescriptor().charAt(0) + "" + (count.merge(kept, 1, Integer::sum) - 1);
                method.visitVarInsn(Opcodes.ALOAD, 0);
                method.visitFieldInsn(Opcodes.GETFIELD, name, field, kept.getDescriptor());
                convert(method, kept.getSort() == Type.INT ? one : kept, wanted.get(next++));
            }
            String shape = lambda.method().substring(lambda.method().indexOf('('));
            Type[] given = Type.getArgumentTypes(shape);
            Type[] as = lambda.as().getArgumentTypes();
            int local = 1;
            for (int i = 0; i < given.length; i++) {
                method.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), local);
                local += given[i].getSize();
                convert(method, given[i], as[i]);
                convert(method, as[i], wanted.get(next++));
            }
            method.visitMethodInsn(
                    switch (calls.getTag()) {
                        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                        default -> calls.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                    },
                    calls.getOwner(),
                    calls.getName(),
                    calls.getDesc(),
                    calls.isInterface());
            Type result = creates ? Type.getObjectType(calls.getOwner()) : Type.getReturnType(calls.getDesc());
            Type asked = Type.getReturnType(shape);
            if (asked != Type.VOID_TYPE) {
                convert(method, result, asked);
                method.visitInsn(asked.getOpcode(Opcodes.IRETURN));
            } else {
                if (result.getSize() > 0) {
                    method.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
                }
                method.visitInsn(Opcodes.RETURN);
            }
        }

        private static void end(MethodVisitor method, int by) {
            method.visitInsn(by);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
    }

    private static void number(MethodVisitor method, int value) {
        if (value <= 5) {
            method.visitInsn(Opcodes.ICONST_0 + value);
        } else {
            method.visitIntInsn(value <= Byte.MAX_VALUE ? Opcodes.BIPUSH : Opcodes.SIPUSH, value);
        }
    }

    /** Converts the value on the stack as the compiler would have: cast, box, unbox, widen. */
    private static void convert(MethodVisitor method, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        boolean primitive = from.getSort() < Type.ARRAY;
        if (primitive && to.getSort() < Type.ARRAY) {
            widen(method, from, to);
        } else if (primitive) {
            String box = boxed(from);
            String shape = "(" + from.getDescriptor() + ")L" + box + ";";
            method.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", shape, false);
        } else if (to.getSort() < Type.ARRAY) {
            Type inside = unboxed(from);
            if (inside == null) {
                inside = to;
                method.visitTypeInsn(Opcodes.CHECKCAST, boxed(to));
            }
            String shape = "()" + inside.getDescriptor();
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, boxed(inside), inside.getClassName() + "Value", shape, false);
            widen(method, inside, to);
        } else if (!to.getInternalName().equals(OBJECT)) {
            method.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static void widen(MethodVisitor method, Type from, Type to) {
        int have = Math.max(from.getSort(), Type.INT);
        int want = Math.max(to.getSort(), Type.INT);
        if (have == want) {
            return;
        }
        // the numbers of the kinds of types are in this order: int, float, long, double
        method.visitInsn(
                switch (have * 16 + want) {
                    case Type.INT * 16 + Type.FLOAT -> Opcodes.I2F;
                    case Type.INT * 16 + Type.LONG -> Opcodes.I2L;
                    case Type.INT * 16 + Type.DOUBLE -> Opcodes.I2D;
                    case Type.LONG * 16 + Type.FLOAT -> Opcodes.L2F;
                    case Type.LONG * 16 + Type.DOUBLE -> Opcodes.L2D;
                    case Type.FLOAT * 16 + Type.DOUBLE -> Opcodes.F2D;
                    default -> throw new IllegalStateException(from + " does not widen to " + to);
                });
    }

    private static final Map<Integer, String> BOXES = Map.of(
            Type.BOOLEAN, "java/lang/Boolean",
            Type.CHAR, "java/lang/Character",
            Type.BYTE, "java/lang/Byte",
            Type.SHORT, "java/lang/Short",
            Type.INT, "java/lang/Integer",
            Type.FLOAT, "java/lang/Float",
            Type.LONG, "java/lang/Long",
            Type.DOUBLE, "java/lang/Double");

    private static String boxed(Type primitive) {
        return BOXES.get(primitive.getSort());
    }

    /** {@return what is in a box, or null if the type is no box} */
    private static Type unboxed(Type box) {
        for (String one : List.of("Z", "C", "B", "S", "I", "F", "J", "D")) {
            if (boxed(Type.getType(one)).equals(box.getInternalName())) {
                return Type.getType(one);
            }
        }
        return null;
    }
}
