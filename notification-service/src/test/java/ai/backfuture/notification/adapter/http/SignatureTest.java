package ai.backfuture.notification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.notification.domain.SigningSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The vector of the specification's own libraries. */
    private static final SigningSecret SECRET = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant TIME = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void a_message_is_signed_as_the_specification_shows() {
        assertThat(Signature.of(ID, TIME, BODY, List.of(SECRET)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void two_secrets_give_two_signatures_the_newest_first() {
        SigningSecret newer = SigningSecret.random(new SecureRandom());

        assertThat(Signature.of(ID, TIME, BODY, List.of(newer, SECRET)))
                .isEqualTo(Signature.of(ID, TIME, BODY, List.of(newer))
                        + " v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
