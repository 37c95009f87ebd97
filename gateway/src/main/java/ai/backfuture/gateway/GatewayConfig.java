package ai.backfuture.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the services are, and the limits that every caller is held to; {@code backfuture.gateway.*}. */
@ConfigMapping(prefix = "backfuture.gateway")
public interface GatewayConfig {

    URI connectionServiceUrl();

    URI strategyServiceUrl();

    URI notificationServiceUrl();

    /** Where each service answers health questions; only asked for the status page and readiness. */
    URI connectionServiceManagementUrl();

    URI strategyServiceManagementUrl();

    URI validationWorkerManagementUrl();

    /** Networks of proxies whose {@code X-Forwarded-*} headers count, such as {@code 10.0.0.0/8}; none by default. */
    Optional<List<String>> trustedProxies();

    URI notificationServiceManagementUrl();

    RequestLimits request();

    RateLimits rateLimits();

    Cors cors();

    TokenLimits token();

    UpstreamLimits upstream();

    LiveLimits live();

    DashboardSettings dashboard();

    /** How long a health answer may take, and how long one is good for. */
    Duration healthTimeout();

    /** How many calls may be made. */
    interface RateLimits {

        /** Each grants its share, so that all of them together grant the whole. */
        int instances();

        /** How many users, and how many addresses, can owe something at once; 16 bytes each. */
        int remembered();

        RateLimit user();

        /** Also of callers that have not proved who they are. */
        RateLimit address();
    }

    /** So many calls at once, and as many again per window. */
    interface RateLimit {

        long calls();

        Duration window();
    }

    /** Which other pages may read answers. */
    interface Cors {

        /** Such as {@code https://app.example.org}; none by default. */
        Optional<List<String>> origins();

        Duration maxAge();
    }

    /** What the dashboard page is told about signing in. */
    interface DashboardSettings {

        /** As browsers reach it, which need not be the address by which this service does. */
        URI issuer();

        /** A public client of the issuer: it has no secret. */
        String clientId();

        String scope();
    }

    /** What a single request may be. */
    interface RequestLimits {

        /** All header names and values together. */
        MemorySize maxHeaders();

        MemorySize maxBody();

        /** From the request's head to its last byte. */
        Duration bodyTimeout();

        /** From the request's head to the answer's last byte; live streams are exempt. */
        Duration totalTimeout();
    }

    /** What a bearer token may be, and how long a verified one is remembered. */
    interface TokenLimits {

        MemorySize maxSize();

        int cacheSize();

        /** Bounds how long a token outlives the withdrawal of the key that signed it; its own end always counts. */
        Duration cacheTime();
    }

    /** How a service is reached. */
    interface UpstreamLimits {

        /** Connections to one service; with the queue it keeps a slow service from slowing the others. */
        int connections();

        int queue();

        Duration connectTimeout();

        /** Without a byte from the service for so long, the caller gets 504. */
        Duration timeout();

        /** How long after a failure to connect the one further try is made. */
        Duration retryDelay();

        Breaker breaker();
    }

    /** When a service that does not answer is left alone. */
    interface Breaker {

        /** How many of the latest calls are looked at. */
        int calls();

        /** The part of them that has to fail. */
        double failureRatio();

        /** How long calls are refused at once, before some are tried again. */
        Duration pause();
    }

    /** What live streams may cost. */
    interface LiveLimits {

        int maxStreams();

        int maxStreamsPerUser();

        /** How far back an instance reads when it starts, so that streams of its peers can go on here. */
        Duration replay();

        int maxEvents();

        MemorySize maxBytes();

        Duration heartbeat();

        /** How much may wait for one reader. */
        MemorySize writeQueue();

        /** How long that much may wait before the reader is dropped. */
        Duration slowReader();

        /** How long an id from the future of this instance may stay so before it counts as unknown. */
        Duration catchUp();
    }
}
