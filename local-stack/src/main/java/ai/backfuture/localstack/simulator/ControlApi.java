package ai.backfuture.localstack.simulator;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What tests say to the simulator itself: accounts, faults, and the log of calls. */
final class ControlApi {

    private final SimulatedExchanges exchanges;
    private final Accounts accounts;
    private final Faults faults;
    private final AddressLimits limits;
    private final CallLog calls;
    private final List<String> usualAddresses;
    private final AccountCheck check;

    ControlApi(
            SimulatedExchanges exchanges,
            Accounts accounts,
            Faults faults,
            AddressLimits limits,
            CallLog calls,
            List<String> usualAddresses) {
        this.exchanges = exchanges;
        this.accounts = accounts;
        this.faults = faults;
        this.limits = limits;
        this.calls = calls;
        this.usualAddresses = usualAddresses;
        this.check = new AccountCheck(exchanges);
    }

    Router routes(Vertx vertx) {
        Router router = Router.router(vertx);
        router.get("/accounts")
                .handler(ctx -> ControlReply.json(
                        ctx, 200, accounts.all().stream().map(AccountView::of).toList()));
        router.post("/accounts").handler(withBody(this::addAccount));
        router.get("/accounts/:id").handler(ctx -> show(ctx, accounts.find(ctx.pathParam("id"))));
        router.patch("/accounts/:id").handler(withBody(this::changeAccount));
        router.delete("/accounts/:id").handler(this::revokeAccount);
        router.get("/faults").handler(ctx -> ControlReply.json(ctx, 200, faults.all()));
        router.post("/faults").handler(withBody(this::placeFault));
        router.delete("/faults").handler(ctx -> {
            faults.liftAll();
            ControlReply.nothing(ctx);
        });
        router.delete("/faults/:exchange").handler(this::liftFaults);
        router.get("/limits").handler(this::showLimits);
        router.put("/limits").handler(withBody(this::setLimits));
        router.get("/calls")
                .handler(ctx -> ControlReply.json(ctx, 200, CallQuery.of(ctx).from(calls)));
        router.route().failureHandler(ControlReply::failure);
        router.route().handler(ctx -> ControlReply.problem(ctx, statusOfUnknown(ctx), "no such resource"));
        return router;
    }

    private static Handler<RoutingContext> withBody(BiConsumer<RoutingContext, String> action) {
        return ctx -> ctx.request()
                .body()
                .onSuccess(body -> {
                    try {
                        action.accept(ctx, body.toString());
                    } catch (RuntimeException e) {
                        ctx.fail(e);
                    }
                })
                .onFailure(ctx::fail);
    }

    private void addAccount(RoutingContext ctx, String body) {
        NewAccount wanted = ControlJson.read(body, NewAccount.class);
        Account account = check.checked(wanted.account(UUID.randomUUID().toString()));
        if (accounts.add(account)) {
            ctx.response().putHeader("Location", "/accounts/" + account.id());
            ControlReply.json(ctx, 201, AccountView.of(account));
        } else {
            ControlReply.problem(ctx, 409, "the exchange already has an account with this apiKey");
        }
    }

    private void changeAccount(RoutingContext ctx, String body) {
        AccountChange change = ControlJson.read(body, AccountChange.class);
        show(
                ctx,
                accounts.change(
                        ctx.pathParam("id"), account -> check.checked(change.appliedTo(account, usualAddresses))));
    }

    private static void show(RoutingContext ctx, Optional<Account> account) {
        account.map(AccountView::of)
                .ifPresentOrElse(
                        view -> ControlReply.json(ctx, 200, view),
                        () -> ControlReply.problem(ctx, 404, "no such account"));
    }

    private void revokeAccount(RoutingContext ctx) {
        if (accounts.revoke(ctx.pathParam("id"))) {
            ControlReply.nothing(ctx);
        } else {
            ControlReply.problem(ctx, 404, "no such account");
        }
    }

    private void placeFault(RoutingContext ctx, String body) {
        PlacedFault fault = ControlJson.read(body, FaultOrder.class).placed();
        if (exchanges.find(fault.exchange()).isEmpty()) {
            throw new IllegalArgumentException("no such exchange");
        }
        faults.place(fault);
        ControlReply.json(ctx, 201, fault);
    }

    private void liftFaults(RoutingContext ctx) {
        String exchange = ctx.pathParam("exchange");
        if (exchanges.find(exchange).isEmpty()) {
            ControlReply.problem(ctx, 404, "no such exchange");
        } else {
            faults.lift(exchange);
            ControlReply.nothing(ctx);
        }
    }

    private void showLimits(RoutingContext ctx) {
        ControlReply.json(ctx, 200, new LimitsOrder(limits.inForce()));
    }

    private void setLimits(RoutingContext ctx, String body) {
        limits.putInForce(ControlJson.read(body, LimitsOrder.class).wanted());
        showLimits(ctx);
    }

    private static int statusOfUnknown(RoutingContext ctx) {
        boolean known = ctx.normalizedPath().matches("/(accounts|faults|limits|calls)(/[^/]*)?");
        return known && !ctx.request().method().equals(HttpMethod.GET) ? 405 : 404;
    }
}
