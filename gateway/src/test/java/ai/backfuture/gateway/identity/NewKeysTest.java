package ai.backfuture.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.backfuture.gateway.problem.Problems;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewKeysTest {

    private static final Admission LET_IN = new Admission.Admitted(new Caller("alice", false, Instant.MAX));
    private static final Admission REFUSED = new Admission.Refused(Problems.invalidToken());

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final NewKeys keys = new NewKeys();
    private final List<Promise<Admission>> asked = new ArrayList<>();

    @AfterEach
    void stop() {
        vertx.close();
    }

    private Future<Admission> ask() {
        Promise<Admission> answer = Promise.promise();
        asked.add(answer);
        return answer.future();
    }

    @Test
    void the_first_of_a_key_goes_ahead_and_the_others_follow_when_it_is_through() throws Exception {
        AtomicInteger followers = new AtomicInteger();
        Future<Admission> first = keys.verify("k", context, this::ask);
        Future<Admission> second = keys.verify("k", context, () -> {
            followers.incrementAndGet();
            return Future.succeededFuture(LET_IN);
        });
        assertThat(asked).hasSize(1);
        assertThat(followers).hasValue(0);
        asked.getFirst().complete(LET_IN);
        assertThat(first.result()).isEqualTo(LET_IN);
        assertThat(second.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS))
                .isEqualTo(LET_IN);
    }

    @Test
    void a_key_that_has_let_somebody_in_holds_nobody_up() {
        keys.verify("k", context, () -> Future.succeededFuture(LET_IN));
        keys.verify("k", context, this::ask);
        keys.verify("k", context, this::ask);
        assertThat(asked).hasSize(2);
    }

    @Test
    void keys_do_not_wait_for_each_other_and_a_refused_one_stays_new() {
        keys.verify("a", context, this::ask);
        keys.verify("b", context, this::ask);
        assertThat(asked).hasSize(2);
        asked.getFirst().complete(REFUSED);
        keys.verify("a", context, this::ask);
        keys.verify("a", context, this::ask);
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_verification_that_breaks_holds_nobody_up() {
        Future<Admission> broken = keys.verify("k", context, () -> {
            throw new IllegalStateException("broken");
        });
        assertThat(broken.failed()).isTrue();
        assertThat(keys.verify("k", context, () -> Future.succeededFuture(LET_IN))
                        .result())
                .isEqualTo(LET_IN);
    }
}
