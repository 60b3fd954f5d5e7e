package org.kindscale.testing;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java source file as the compiler parses it: its lines, methods, fields and calls. */
public final class JavaSource {

    private final Path path;
    private final List<String> lines;
    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final List<Method> methods = new ArrayList<>();
    private final List<String> staticVariables = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();

    /**
     * A method or constructor.
     *
     * @param name its class and name
     * @param lines from its last modifier to its closing brace
     * @param parameters how many it takes
     * @param levels how deep its statements are nested
     */
    public record Method(String name, int lines, int parameters, int levels) {}

    private JavaSource(CompilationUnitTree unit, DocTrees trees) {
        this.unit = unit;
        this.trees = trees;
        this.path = Path.of(unit.getSourceFile().getName());
        try {
            this.lines = Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Scanner().scan(unit, null);
    }

    /** Parses all Java files below {@code root}. */
    public static List<JavaSource> below(Path root) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            List<JavaSource> parsed = new ArrayList<>();
            task.parse().forEach(unit -> parsed.add(new JavaSource(unit, trees)));
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the file's path} */
    public Path path() {
        return path;
    }

    /** {@return its lines} */
    public List<String> lines() {
        return lines;
    }

    /** {@return its methods and constructors} */
    public List<Method> methods() {
        return methods;
    }

    /** {@return its static fields that are not final} */
    public List<String> staticVariables() {
        return staticVariables;
    }

    /** {@return its calls of methods whose result may depend on the locale and that are not told one} */
    public List<String> callsWithoutLocale() {
        return calls;
    }

    /** {@return its public types and methods without Javadoc; methods that override others have theirs} */
    public List<String> undocumented() {
        return undocumented;
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private static final Set<String> PRINTING = Set.of("String.format", "printf");
        private static final Set<String> CASE = Set.of("toLowerCase", "toUpperCase");

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (isPublic(getCurrentPath()) && trees.getDocComment(getCurrentPath()) == null) {
                undocumented.add(path.getFileName() + ": " + type.getSimpleName());
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            long modifiers = trees.getSourcePositions().getEndPosition(unit, method.getModifiers());
            long from = modifiers >= 0 ? modifiers : trees.getSourcePositions().getStartPosition(unit, method);
            long to = trees.getSourcePositions().getEndPosition(unit, method);
            if (to >= 0) { // the compiler adds constructors of its own
                int length = (int) (line(to) - line(from)) + 1;
                methods.add(new Method(
                        path.getFileName() + "#" + method.getName(),
                        length,
                        method.getParameters().size(),
                        depth(method.getBody())));
            }
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean bare = to >= 0 && trees.getDocComment(getCurrentPath()) == null;
            if (bare && !inherited && isPublic(getCurrentPath())) {
                undocumented.add(path.getFileName() + ": " + method.getName());
            }
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            Set<Modifier> flags = variable.getModifiers().getFlags();
            if (flags.contains(Modifier.STATIC) && !flags.contains(Modifier.FINAL)) {
                staticVariables.add(path.getFileName() + ": " + variable.getName());
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            String select = call.getMethodSelect().toString();
            String name = select.substring(select.lastIndexOf('.') + 1);
            String first = call.getArguments().isEmpty()
                    ? ""
                    : call.getArguments().get(0).toString();
            boolean told = first.startsWith("Locale.") || first.equals("locale");
            boolean prints = (PRINTING.contains(select) || PRINTING.contains(name)) && !told;
            boolean formats = name.equals("formatted") || (CASE.contains(name) && first.isEmpty());
            if (prints || formats) {
                calls.add(path.getFileName() + ": " + call);
            }
            return super.visitMethodInvocation(call, null);
        }

        /** Returns whether a type or method is public, and so is every type around it. */
        private boolean isPublic(TreePath declared) {
            for (TreePath at = declared; at != null; at = at.getParentPath()) {
                Tree tree = at.getLeaf();
                boolean inInterface = at.getParentPath() != null
                        && at.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
                Set<Modifier> flags = tree instanceof ClassTree type
                        ? type.getModifiers().getFlags()
                        : tree instanceof MethodTree method
                                ? method.getModifiers().getFlags()
                                : Set.of(Modifier.PUBLIC);
                boolean open = flags.contains(Modifier.PUBLIC) || (inInterface && !flags.contains(Modifier.PRIVATE));
                if (!open || tree instanceof NewClassTree) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Returns how deep loops, conditions, switches, tries and lambdas with a body are nested in {@code tree}. */
    private static int depth(Tree tree) {
        int[] deepest = {0};
        if (tree != null) {
            new DepthScanner(deepest).scan(tree, 0);
        }
        return deepest[0];
    }

    private static final class DepthScanner extends TreeScanner<Void, Integer> {

        private final int[] deepest;

        DepthScanner(int[] deepest) {
            this.deepest = deepest;
        }

        @Override
        public Void scan(Tree tree, Integer depth) {
            int inner = depth + (tree != null && nests(tree) ? 1 : 0);
            deepest[0] = Math.max(deepest[0], inner);
            return super.scan(tree, inner);
        }

        @Override
        public Void visitIf(IfTree tree, Integer depth) {
            scan(tree.getCondition(), depth);
            scan(tree.getThenStatement(), depth);
            StatementTree other = tree.getElseStatement();
            return other instanceof IfTree ? scan(other, depth - 1) : scan(other, depth);
        }

        @Override
        public Void visitClass(ClassTree tree, Integer depth) {
            return super.visitClass(tree, 0);
        }

        private static boolean nests(Tree tree) {
            boolean block = tree instanceof LambdaExpressionTree lambda && lambda.getBody() instanceof BlockTree;
            return block
                    || tree instanceof IfTree
                    || tree instanceof ForLoopTree
                    || tree instanceof EnhancedForLoopTree
                    || tree instanceof WhileLoopTree
                    || tree instanceof DoWhileLoopTree
                    || tree instanceof SwitchTree
                    || tree instanceof TryTree
                    || (tree instanceof CaseTree arm && arm.getBody() instanceof BlockTree);
        }
    }
}
