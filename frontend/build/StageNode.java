import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Puts the pinned Node where frontend-maven-plugin looks for an installed one, so that it downloads nothing.
 *
 * <p>Node's own site is not reachable everywhere, an npm registry mostly is. When the machine has npm, the packages
 * locked in {@code build/node} bring Node and npm with checksums. When it has none, or there is no package for this
 * platform, nothing happens here and the plugin downloads from Node's site.
 *
 * <p>Arguments: frontend folder, version of Node (as {@code v24.21.0}).
 */
public final class StageNode {

    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");

    public static void main(String[] args) throws IOException, InterruptedException {
        Path frontend = Path.of(args[0]);
        String version = args[1];
        Path install = frontend.resolve("node");
        Path node = install.resolve(WINDOWS ? "node.exe" : "node");
        Path marker = install.resolve(".version");
        if (Files.isRegularFile(node) && Files.exists(marker) && Files.readString(marker).equals(version)) {
            return;
        }
        Path npm = onPath(WINDOWS ? "npm.cmd" : "npm");
        if (npm == null) {
            System.out.println("No npm on the PATH: the Maven plugin fetches Node itself.");
            return;
        }
        Path locked = frontend.resolve("build").resolve("node");
        String platformPackage = "node-" + platform() + "-" + architecture();
        if (!Files.readString(locked.resolve("package.json")).contains('"' + platformPackage + "\": \"" + version.substring(1))) {
            System.out.println("No " + platformPackage + " in " + version + ": the Maven plugin fetches Node itself.");
            return;
        }
        Files.createDirectories(install);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(locked.resolve(file), install.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (run(install, npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error") != 0) {
            System.out.println("npm could not bring Node: the Maven plugin tries Node's own site.");
            return;
        }
        Path staged = install.resolve("node_modules")
                .resolve(platformPackage)
                .resolve("bin")
                .resolve(node.getFileName());
        Files.move(staged, node, StandardCopyOption.REPLACE_EXISTING);
        node.toFile().setExecutable(true, false);
        Files.writeString(marker, version);
        System.out.println("Node " + version + " staged in " + install);
    }

    private static Path onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, program);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return WINDOWS ? "win" : name.contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm64" : name.equals("amd64") ? "x64" : name;
    }

    private static int run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return -1;
        }
        return process.exitValue();
    }
}
