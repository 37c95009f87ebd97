package ai.backfuture.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /openapi.yaml} and {@code /openapi.json}: the document of the public API, without a token.
 *
 * <p>It is read when first asked for, off the event loop, and kept. It goes before the door, which answers 404 to
 * whatever is not of the API.
 */
@Singleton
final class ApiDocument {

    private static final int BEFORE_THE_DOOR = -100;
    private static final String FILE = "/openapi.yaml";

    private record Form(String type, Callable<byte[]> reading, AtomicReference<@Nullable Buffer> kept) {
        Form(String type, Callable<byte[]> reading) {
            this(type, reading, new AtomicReference<>());
        }
    }

    private final Form yaml = new Form("application/yaml", ApiDocument::read);
    private final Form json = new Form("application/json", ApiDocument::asJson);

    void install(@Observes Router router) {
        serve(router, "/openapi.yaml", yaml);
        serve(router, "/openapi.json", json);
    }

    private static void serve(Router router, String path, Form form) {
        router.routeWithRegex(Pattern.quote(path))
                .order(BEFORE_THE_DOOR)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(ctx -> answer(ctx, form));
    }

    private static void answer(RoutingContext ctx, Form form) {
        text(ctx, form)
                .onSuccess(text -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, form.type())
                        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(text.length()))
                        .end(ctx.request().method() == HttpMethod.HEAD ? Buffer.buffer() : text))
                .onFailure(ctx::fail);
    }

    private static Future<Buffer> text(RoutingContext ctx, Form form) {
        Buffer kept = form.kept().get();
        if (kept != null) {
            return Future.succeededFuture(kept);
        }
        return ctx.vertx().executeBlocking(form.reading()).map(bytes -> {
            form.kept().set(Buffer.buffer(bytes));
            return Buffer.buffer(bytes);
        });
    }

    private static byte[] read() {
        try (InputStream file = ApiDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] asJson() {
        try {
            return new ObjectMapper().writeValueAsBytes(new YAMLMapper().readTree(read()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
