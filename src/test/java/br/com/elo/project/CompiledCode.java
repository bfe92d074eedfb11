package br.com.elo.project;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the compiler made of one source folder: which package needs which, and how its types are called.
 *
 * @param needs for each package the others of the folder that its classes name
 * @param names fully qualified; those of nested types too, but of nothing that has no name
 */
public record CompiledCode(NavigableMap<String, NavigableSet<String>> needs, List<String> names) {
    private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)/[\\w$]+[;<]");
    private static final Pattern NAMED = Pattern.compile("[\\w.]+(?:\\$[A-Za-z]\\w*)*");

    /** Reads all class files under a folder. */
    public static CompiledCode in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return of(files.filter(file -> file.toString().endsWith(".class")).map(CompiledCode::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompiledCode of(List<ClassModel> classes) {
        NavigableMap<String, NavigableSet<String>> needs = new TreeMap<>();
        classes.forEach(model -> needs.put(packageOf(name(model)), new TreeSet<>()));
        for (ClassModel model : classes) {
            String own = packageOf(name(model));
            referencedPackages(model).filter(needs::containsKey).filter(other -> !other.equals(own))
                    .forEach(needs.get(own)::add);
        }
        return new CompiledCode(needs, classes.stream().map(CompiledCode::name).filter(NAMED.asMatchPredicate()).toList());
    }

    /** Packages that need one another, directly or by way of others: each with all that it is tied up with. */
    public List<String> circles() {
        return needs.keySet().stream().filter(one -> reachedFrom(one).contains(one))
                .map(one -> one + " -> " + reachedFrom(one).stream()
                        .filter(other -> reachedFrom(other).contains(one)).toList())
                .toList();
    }

    /** Simple names that more than one type has. */
    public List<String> duplicates() {
        Map<String, List<String>> bySimpleName = names.stream()
                .collect(groupingBy(name -> name.replaceFirst(".*[.$]", ""), TreeMap::new, Collectors.toList()));
        return bySimpleName.values().stream().filter(same -> same.size() > 1).map(List::toString).toList();
    }

    private NavigableSet<String> reachedFrom(String start) {
        NavigableSet<String> reached = new TreeSet<>();
        List<String> next = List.copyOf(needs.get(start));
        while (!next.isEmpty()) {
            next = next.stream().filter(reached::add).flatMap(one -> needs.get(one).stream()).distinct().toList();
        }
        return reached;
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> referencedPackages(ClassModel model) {
        Stream.Builder<String> packages = Stream.builder();
        model.constantPool().forEach(entry -> {
            if (entry instanceof ClassEntry type) {
                packages.add(packageOf(type.asInternalName().replace('/', '.')));
            } else if (entry instanceof Utf8Entry text) {
                TYPE_IN_DESCRIPTOR.matcher(text.stringValue()).results().map(CompiledCode::packageOf).forEach(packages);
            }
        });
        return packages.build();
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String packageOf(MatchResult type) {
        return type.group(1).replace('/', '.');
    }
}
