package ai.backfuture.notification.adapter.http;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certificate that a server signed itself, made by the JDK's own tool. */
record Certificate(Path store, Path pem) {

    private static final String PASSWORD = "changeit";

    static Certificate of(String name, Path folder) throws IOException, InterruptedException {
        Certificate made = new Certificate(folder.resolve("server.p12"), folder.resolve("server.pem"));
        String store = made.store().toString();
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=dns:" + name, "-keystore", store);
        keytool("-exportcert", "-rfc", "-file", made.pem().toString(), "-keystore", store);
        return made;
    }

    PfxOptions key() {
        return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }

    PemTrustOptions trust() {
        return new PemTrustOptions().addCertPath(pem.toString());
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12", "-alias", "server"));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }
}
