package ai.backfuture.cli;

import java.util.Locale;

/** Answers of the API as the document has them. */
final class Samples {

    static final String ID = "019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f";
    static final String OTHER_ID = "019a0c2e-7b1a-7c3d-9e4f-5a6b7c8d9e10";

    private Samples() {}

    static String problem(int status, String code, String more) {
        return """
            {"type":"https://backfuture.ai/problems/%s","title":"Refused","status":%d,"code":"%s",
             "detail":"It cannot be done."%s}\
            """.formatted(code.toLowerCase(Locale.ROOT).replace('_', '-'), status, code, more);
    }

    static String running(String id, String name) {
        return connection(id, name, "PENDING", test(1, "RUNNING", ""));
    }

    static String online(String id, String name) {
        return connection(id, name, "ONLINE", test(1, "PASSED", """
            {"step":"CLOCK","outcome":"PASSED","evidence":"offset 12 ms","millis":31},
            {"step":"KEY","outcome":"PASSED","evidence":"the exchange accepts the key","millis":50}\
            """));
    }

    static String failed(String id, String name) {
        return connection(
                id,
                name,
                "FAILED",
                test(1, "FAILED", "")
                        .replace("\"reason\":null", "\"reason\":\"NO_TRADING_PERMISSION\"")
                        .replace("\"kind\":null", "\"kind\":\"YOURS_TO_FIX\"")
                        .replace("\"title\":null", "\"title\":\"No trading permission\"")
                        .replace("\"cause\":null", "\"cause\":\"The key may not trade.\"")
                        .replace("\"whatToDo\":null", "\"whatToDo\":\"Enable trading for this key.\""));
    }

    static String connection(String id, String name, String status, String test) {
        return """
            {"id":"%s","exchange":"kucoin","name":"%s","markets":["SPOT"],"keyHint":"…9f2c","status":"%s","version":3,\
            "createdAt":"2026-11-02T09:00:00Z","verifiedAt":null,"validUntil":null,"expiresAt":null,"nextTestAt":null,\
            "permissions":{"READ":"CONFIRMED_ON"},\
            "permissionEvidence":{"READ":{"source":"KEY_INFO","at":"2026-11-02T09:00:00Z"}},\
            "warnings":[],"lastTest":%s}\
            """.formatted(id, name, status, test).replace("\n", "");
    }

    static String test(long number, String outcome, String steps) {
        return """
            {"number":%d,"trigger":"REQUESTED","requestedAt":"2026-11-02T09:00:00Z","finishedAt":null,\
            "outcome":"%s","reason":null,"kind":null,"title":null,"cause":null,"whatToDo":null,\
            "exchangeCode":null,"steps":[%s]}\
            """.formatted(number, outcome, steps);
    }

    static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }

    static String strategy(String name, String status) {
        return """
            {"id":"%s","name":"%s","connectionId":"%s","market":"SPOT","pairs":["BTC-USDT"],"riskLevel":"MEDIUM",\
            "marginLimit":{"amount":"250","currency":"USDT"},"addOns":null,"recoveryMode":null,\
            "resumeWhenOnline":false,"status":"%s","suspendedReason":null,\
            "warnings":[{"code":"SHARED_CONNECTION","message":"Use a key for each strategy."}],"version":1,\
            "createdAt":"2026-11-02T09:00:00Z","updatedAt":"2026-11-02T09:00:00Z"}\
            """.formatted(OTHER_ID, name, ID, status);
    }

    static String exchanges() {
        return """
            [{"id":"kucoin","name":"KuCoin","markets":["SPOT","FUTURES"],"credentialFields":[
              {"name":"apiKey","label":"API Key","required":true,"pattern":"^[0-9a-f]{24}$","secret":false},
              {"name":"secretKey","label":"API Secret","required":true,"pattern":".+","secret":true},
              {"name":"passphrase","label":"API Passphrase","required":true,"pattern":".+","secret":true}],
             "guide":["Log in to KuCoin.","Create a key."],
             "permissions":[{"permission":"WITHDRAW","needed":"NEVER","label":"Withdrawal","why":"Funds stay."}],
             "ipRestriction":{"needed":"RECOMMENDED","advice":"Restrict it.","addresses":["203.0.113.10"]},
             "availability":"AVAILABLE"}]\
            """;
    }

    static String frame(String id, String event, String data) {
        return "id: " + id + "\nevent: " + event + "\ndata: " + data.replace("\n", "") + "\n\n";
    }

    static String step(long number, String name, String outcome) {
        return """
            {"connectionId":"%s","testNumber":%d,"step":{"step":"%s","outcome":"%s","evidence":"seen","millis":5}}\
            """.formatted(ID, number, name, outcome);
    }
}
