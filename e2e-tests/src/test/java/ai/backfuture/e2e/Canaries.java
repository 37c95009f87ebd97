package ai.backfuture.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Secrets to hunt for, in every writing in which they might have slipped out. */
record Canaries(List<String> writings) {

    static Canaries of(Account... accounts) {
        List<String> writings = new ArrayList<>();
        for (Account account : accounts) {
            account.credentials().values().forEach(secret -> writings.addAll(writingsOf(secret.toString())));
        }
        return new Canaries(writings);
    }

    List<String> foundIn(String text) {
        return writings.stream().filter(text::contains).toList();
    }

    private static List<String> writingsOf(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return List.of(
                secret,
                // the last characters of a base64 text depend on what follows in a longer one
                base64.substring(0, base64.length() - 2),
                hex,
                hex.toUpperCase(Locale.ROOT),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                new StringBuilder(secret).reverse().toString());
    }
}
