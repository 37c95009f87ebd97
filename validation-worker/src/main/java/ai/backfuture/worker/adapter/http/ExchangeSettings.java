package ai.backfuture.worker.adapter.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * {@code backfuture.exchange.<id>.spot-url} and {@code .futures-url}, and {@code .<site>-url} for each further site that
 * shall be asked; an empty one is as good as none.
 */
@ConfigMapping(prefix = "backfuture.exchange")
public interface ExchangeSettings {

    @WithParentName
    Map<String, Urls> exchanges();

    /** The addresses of one exchange; they may be the same. */
    interface Urls {

        URI spotUrl();

        URI futuresUrl();

        /** Each by the name of its property, the two above among them. */
        @WithParentName
        Map<String, Url> all();
    }

    /** An address, or nothing. */
    interface Url {

        @WithParentName
        Optional<URI> address();
    }
}
