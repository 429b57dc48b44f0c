package jp.chizai.portal.keycloak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Step of the Maven build: unpacks Keycloak, runs its own {@code build} once, installs the theme and writes
 * production's realm file. What is already there and unchanged is left alone.
 */
public final class DistributionBuild {

    /** Fixed at build time, so that a start needs no building. Only features nobody here uses are switched off. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--http-management-health-enabled=false",
            "--features-disabled=account,account-api,admin,admin-fine-grained-authz,authorization,ciba,device-flow,"
                    + "impersonation,kerberos,openapi,par,twitter-broker");

    private static final String THEME = "chizai";

    private final Path zip;
    private final Path target;
    private final Path themes;
    private final Path font;

    private DistributionBuild(Path zip, Path target, Path themes, Path font) {
        this.zip = zip;
        this.target = target;
        this.themes = themes;
        this.font = font;
    }

    /**
     * @param args the distribution's zip, the build folder, the folder of themes, the npm package of the font (may be
     *     missing: the pages then use the reader's own fonts)
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path[] paths = Arrays.stream(args)
                .map(arg -> Path.of(arg).toAbsolutePath().normalize())
                .toArray(Path[]::new);
        new DistributionBuild(paths[0], paths[1], paths[2], paths[3]).run();
    }

    private void run() throws IOException, InterruptedException {
        String name = zip.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
        Path home = target.resolve("dist").resolve(name);
        Path stamp = home.resolve("built-with.txt");
        String built = name + "\n" + String.join("\n", BUILD) + "\n";
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(built)) {
            System.out.println("Building " + name + ", once, about half a minute");
            delete(target.resolve("dist"));
            unpack(home);
            build(new Distribution(home));
            Files.writeString(stamp, built);
        }
        installTheme(home);
        Path classes = target.resolve("classes");
        writeLocation(classes.resolve(Distribution.LOCATION), home);
        write(target.resolve("realm").resolve("chizai-realm.json"), Realm.production());
    }

    private void unpack(Path home) throws IOException {
        Path folder = home.getParent();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("Entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(archive.getInputStream(entry), file);
                }
            }
        }
    }

    private void build(Distribution distribution) throws IOException, InterruptedException {
        Path log = target.resolve("keycloak-build.log");
        ProcessBuilder process = new ProcessBuilder(distribution.command(List.of(), BUILD));
        Distribution.cleanEnvironment(process);
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        Process build = process.start();
        build.getOutputStream().close();
        if (build.waitFor() != 0) {
            throw new IOException("Building Keycloak failed:\n" + Files.readString(log));
        }
    }

    private void installTheme(Path home) throws IOException {
        Path source = themes.resolve(THEME);
        Path stamp = home.resolve("themes").resolve(THEME + ".txt");
        String contents = listing(source) + listing(font);
        if (Files.exists(stamp) && Files.readString(stamp).equals(contents)) {
            return;
        }
        Path installed = home.resolve("themes").resolve(THEME);
        delete(installed);
        // Keycloak keeps compressed copies of theme files here and would go on serving the old ones.
        delete(home.resolve("data").resolve("tmp"));
        copy(source, installed);
        Path resources = installed.resolve("login").resolve("resources");
        Path css = resources.resolve("css").resolve("font.css");
        if (Files.isRegularFile(font.resolve("index.css"))) {
            copy(font.resolve("files"), resources.resolve("font"));
            write(css, Files.readString(font.resolve("index.css")).replace("./files/", "../font/"));
        } else {
            write(css, "/* The font was not installed when Keycloak was built: the reader's own fonts are used. */\n");
        }
        Files.writeString(stamp, contents);
    }

    /** Names, sizes and times of all files: changes whenever one of them does. */
    private static String listing(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder listing = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                listing.append(folder.relativize(file)).append(' ');
                listing.append(Files.size(file)).append(' ');
                listing.append(Files.getLastModifiedTime(file)).append('\n');
            }
            return listing.toString();
        }
    }

    private static void writeLocation(Path file, Path home) throws IOException {
        Properties location = new Properties();
        location.setProperty("home", home.toString());
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            location.store(out, null);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
