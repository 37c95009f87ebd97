package ai.backfuture.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks signatures as a receiver would that has read the specification and none of our code. */
public final class StrangeVerifier {

    private StrangeVerifier() {}

    public static boolean accepts(Receiver.Message message, String secret) {
        String id = message.headers().get("webhook-id");
        String timestamp = message.headers().get("webhook-timestamp");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + message.body()).getBytes(StandardCharsets.UTF_8));
            String expected = "v1," + Base64.getEncoder().encodeToString(signed);
            return Arrays.asList(message.headers().get("webhook-signature").split(" "))
                    .contains(expected);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time that was signed lies within the tolerance of the specification's libraries. */
    public static void isFresh(Receiver.Message message, Instant now) {
        Instant signed = Instant.ofEpochSecond(Long.parseLong(message.headers().get("webhook-timestamp")));
        assertThat(Duration.between(signed, now).abs()).isLessThan(Duration.ofMinutes(5));
    }
}
