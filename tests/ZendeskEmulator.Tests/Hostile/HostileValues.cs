namespace ZendeskEmulator.Tests.Hostile;

/// <summary>Values of a wrong type or out of range, at every key of every body.</summary>
internal static class HostileValues
{
    private const string Huge = "99999999999999999999999999";

    private static readonly string[] TagMethods = ["POST", "PUT", "DELETE"];
    private static readonly string[] NoText = ["5", "true", "[]", "{}", "[{\"a\":[1]}]", "1e999"];
    private static readonly string[] NoTextOrNumber = ["true", "[]", "{}", "{\"a\":{\"b\":null}}"];
    private static readonly string[] NoInteger =
        ["\"abc\"", "1.5", "1e999", "true", "[]", "{}", Huge, "-" + Huge, "\"" + Huge + "\"", "\"1 \""];
    private static readonly string[] NoBoolean = ["\"yes\"", "2", "-1", "1.0", "\"\"", "[]", "{}", Huge];
    private static readonly string[] NoTexts = ["5", "\"a\"", "{}", "[true]", "[{}]", "[[]]", "[\"a\",[\"b\"]]"];
    private static readonly string[] NoIntegers = ["5", "\"5\"", "{}", "[\"a\"]", "[1.5]", "[[1]]", $"[{Huge}]"];
    private static readonly string[] NoHash = ["5", "\"a\"", "[]", "true"];
    private static readonly string[] NoHashes = ["5", "\"a\"", "{}", "[5]", "[[]]", "[null]", "[{\"type\":\"email\","
        + "\"value\":\"new@example.com\"},5]"];

    private static readonly (string Key, string[] Values)[] User =
    [
        .. Keys(
            NoText,
            "name",
            "email",
            "role",
            "organization_name",
            "alias",
            "details",
            "notes",
            "signature",
            "time_zone",
            "locale",
            "language",
            "ticket_restriction"),
        .. Keys(NoTextOrNumber, "external_id", "phone"),
        .. Keys(NoInteger, "custom_role_id", "organization_id", "locale_id"),
        .. Keys(NoBoolean, "shared_phone_number", "verified", "suspended", "moderator", "only_private_comments", "skip_verify_email"),
        .. Keys(NoIntegers, "organization_ids"),
        .. Keys(NoTexts, "tags"),
        .. Keys(NoHash, "organization"),
        .. Keys(NoHashes, "identities"),
    ];

    private static readonly (string Key, string[] Values)[] Organization =
    [
        .. Keys(NoText, "name", "details", "notes"),
        .. Keys(NoTextOrNumber, "external_id"),
        .. Keys(NoBoolean, "shared_tickets", "shared_comments"),
        .. Keys(NoTexts, "tags"),
        .. Keys([.. NoTexts.Where(value => value[0] != '"')], "domain_names"),
    ];

    private static readonly (string Key, string[] Values)[] Identity =
        [.. Keys(NoText, "type"), .. Keys(NoTextOrNumber, "value"), .. Keys(NoBoolean, "verified", "primary")];

    private static readonly (string Key, string[] Values)[] Membership =
        [.. Keys(NoInteger, "user_id", "organization_id"), .. Keys(NoBoolean, "default")];

    public static IEnumerable<HostileRequest> All =>
    [
        .. WrongTypes("POST", "/api/v2/users", "user", "\"name\":\"New\"", User),
        .. WrongTypes("POST", "/api/v2/users/create_or_update", "user", "\"name\":\"New\",\"email\":\"new@example.com\"", User),
        .. WrongTypes("PUT", "/api/v2/users/{user}", "user", "\"notes\":\"changed\"", User),
        .. WrongTypes("POST", "/api/v2/organizations", "organization", "\"name\":\"New\"", Organization),
        .. WrongTypes("POST", "/api/v2/organizations/create_or_update", "organization", "\"name\":\"New\"", Organization),
        .. WrongTypes("PUT", "/api/v2/organizations/{organization}", "organization", "\"notes\":\"changed\"", Organization),
        .. WrongTypes("POST", "/api/v2/users/{user}/identities", "identity", "\"type\":\"email\",\"value\":\"new@example.com\"", Identity),
        .. WrongTypes(
            "POST", "/api/v2/end_users/{user}/identities", "identity", "\"type\":\"email\",\"value\":\"new@example.com\"", Identity),
        .. WrongTypes("PUT", "/api/v2/users/{user}/identities/{identity}", "identity", "\"value\":\"new@example.com\"", Identity),
        .. WrongTypes("POST", "/api/v2/organization_memberships", "organization_membership", "\"user_id\":{user}", Membership),
        .. WrongTypes(
            "POST",
            "/api/v2/users/{user}/organization_memberships",
            "organization_membership",
            "\"organization_id\":{organization}",
            Membership),
        .. from value in NoTexts from method in TagMethods select Plain(method, "/api/v2/users/{user}/tags", "tags", value),
        .. from value in NoTexts from method in TagMethods select Plain(method, "/api/v2/organizations/{organization}/tags", "tags", value),
        .. NoText.Select(value => Plain("POST", "/api/v2/users/autocomplete", "name", value)),
        .. NoTextOrNumber.Select(value => Plain("POST", "/api/v2/users/autocomplete", "phone", value)),
        .. WellTyped,
    ];

    /// <summary>Of the right type, and still not to be stored.</summary>
    private static IEnumerable<HostileRequest> WellTyped =>
    [
        User400("\"id\":\"abc\""),
        User400("\"id\":1.5"),
        User400("\"id\":true"),
        User400("\"id\":[]"),
        User400("\"id\":{}"),
        UserIs(404, "\"id\":-1"),
        UserIs(404, "\"id\":0"),
        UserIs(404, $"\"id\":{Huge}"),
        UserIs(404, "\"id\":-9223372036854775808"),
        UserIs(404, "\"id\":9223372036854775807"),
        UserIs(404, "\"organization_id\":-9223372036854775808"),
        UserIs(404, "\"organization_id\":9223372036854775807"),
        UserIs(404, "\"organization_ids\":[9223372036854775807]"),
        UserIs(422, "\"custom_role_id\":-9223372036854775808"),
        UserIs(422, "\"role\":\"root\""),
        UserIs(422, "\"time_zone\":\"Nowhere\""),
        UserIs(422, "\"time_zone\":\"../../etc/passwd\""),
        UserIs(422, "\"locale\":\"\\u0000\""),
        UserIs(422, "\"user_fields\":{\"seats\":9223372036854775808}"),
        UserIs(422, "\"user_fields\":{\"seats\":{\"a\":[{}]}}"),
        UserIs(422, "\"user_fields\":{\"plan\":\"\\u0000\"}"),
        UserIs(422, $"\"user_fields\":{{\"plan\":\"{new string('g', 65_535)}\"}}"),
        UserIs(400, $"\"user_fields\":{{\"plan\":\"{new string('g', 65_536)}\"}}"),
        UserIs(422, $"\"user_fields\":{{\"plan\":[{string.Join(',', Enumerable.Repeat("\"gold\"", 2_000))}]}}"),
        UserIs(400, $"\"user_fields\":{{\"plan\":[{string.Join(',', Enumerable.Repeat("\"gold\"", 2_001))}]}}"),
        User400("\"user_fields\":[]"),
        User400("\"user_fields\":\"plan\""),
        UserIs(422, "\"name\":\"\""),
        UserIs(422, "\"name\":\"\\t\\r\\n \""),
        UserIs(422, "\"email\":\"@\""),
        UserIs(422, "\"email\":\"new@\""),
        UserIs(422, "\"email\":\"new@example\""),
        UserIs(422, "\"email\":\"new@example..com\""),
        UserIs(422, "\"email\":\"new\\u0000@example.com\""),
        UserIs(422, "\"email\":\"new\\n@example.com\""),
        UserIs(422, "\"email\":\"new@exa\\u0000mple.com\""),
        UserIs(422, "\"email\":\"new@\\ud83d\\ude00.com\""),
        UserIs(422, "\"email\":\"\\u202enew@example\\u202e.com\""),
        UserIs(422, $"\"email\":\"{new string('a', 300)}@example.com\""),
        UserIs(422, $"\"email\":\"{new string('a', 1020)}\""),
        UserIs(400, $"\"email\":\"{new string('a', 1021)}\""),
        UserIs(422, "\"email\":\"owner@example.com,new@example.com\""),
        UserIs(422, "\"external_id\":\"NEW\",\"email\":\"target@example.com\",\"identities\":[{\"type\":\"email\",\"value\":\"second\"}]"),
        UserIs(400, "\"identities\":[{}]"),
        UserIs(400, "\"identities\":[{\"type\":\"email\"}]"),
        UserIs(400, "\"identities\":[{\"type\":\"email\",\"value\":\" \"}]"),
        UserIs(400, "\"identities\":[{\"value\":\"second@example.com\"}]"),
        UserIs(400, "\"identities\":[{\"type\":\"carrier_pigeon\",\"value\":\"second@example.com\"}]"),
        UserIs(400, "\"identities\":[{\"type\":\"EMAIL\",\"value\":\"second@example.com\"}]"),
        UserIs(400, "\"identities\":[{\"type\":5,\"value\":\"second@example.com\"}]"),
        UserIs(400, "\"identities\":[{\"type\":\"email\",\"value\":{}}]"),
        UserIs(400, "\"identities\":[{\"type\":\"email\",\"value\":\"second@example.com\",\"verified\":\"perhaps\"}]"),
        UserIs(400, "\"organization\":{\"name\":5}"),
        // A phone of somebody is no address, however it is spelt.
        UserIs(422, "\"email\":\"PhoneNumber\\n+15550001\""),
        UserIs(422, "\"email\":\"phonenumber\\n+15550001\""),
        Identity422("\"type\":\"email\",\"value\":\"\""),
        Identity422("\"type\":\"email\",\"value\":\"new\""),
        Identity422("\"type\":\"email\",\"value\":\"target@example.com\""),
        Identity422("\"type\":\"google\",\"value\":\"TARGET@example.com\""),
        Identity422("\"type\":\"phone_number\",\"value\":\"+15550001\""),
        Identity422("\"type\":\"phone_number\",\"value\":null"),
        Identity422("\"type\":\"email\",\"value\":\"new\\u0000@example.com\""),
        new("identity without a type", "POST", "/api/v2/users/{user}/identities", "{\"identity\":{\"value\":\"new@example.com\"}}", 400),
        new(
            "identity of an unknown type",
            "POST",
            "/api/v2/users/{user}/identities",
            "{\"identity\":{\"type\":\"pigeon\",\"value\":\"new@example.com\"}}",
            400),
        Membership422("{}"),
        Membership422("{\"user_id\":{user}}"),
        Membership422("{\"user_id\":{user},\"organization_id\":0}"),
        Membership422("{\"user_id\":{organization},\"organization_id\":{user}}"),
        Membership422("{\"user_id\":-9223372036854775808,\"organization_id\":9223372036854775807}"),
        Membership422("{\"user_id\":{user},\"organization_id\":{organization}}"),
        Organization422("\"name\":\"\""),
        Organization422("\"name\":null"),
        Organization422("\"name\":\" target organization \""),
        Organization422("\"name\":\"New\",\"external_id\":\"ORG-1\""),
        new(
            "organization by an id that is no number",
            "POST",
            "/api/v2/organizations/create_or_update",
            "{\"organization\":{\"id\":{},\"name\":\"New\"}}",
            400),
        new(
            "organization by a huge id",
            "POST",
            "/api/v2/organizations/create_or_update",
            $"{{\"organization\":{{\"id\":{Huge},\"name\":\"New\"}}}}",
            404),
        Field422("\"key\":\"plan\",\"title\":\"New\""),
        Field422("\"key\":\"new\\u0000\",\"title\":\"New\""),
        Field422("\"key\":\"new\",\"title\":\"New\",\"type\":\"regexp\",\"regexp_for_validation\":\"[\""),
        Field(422, $"\"key\":\"new\",\"title\":\"New\",\"type\":\"regexp\",\"regexp_for_validation\":\"{new string('(', 255)}\""),
        Field(400, $"\"key\":\"new\",\"title\":\"New\",\"type\":\"regexp\",\"regexp_for_validation\":\"{new string('(', 256)}\""),
        Field(
            422,
            "\"key\":\"new\",\"title\":\"New\",\"type\":\"dropdown\",\"custom_field_options\":"
            + $"[{string.Join(',', Enumerable.Repeat("{}", 2_000))}]"),
        Field(
            400,
            "\"key\":\"new\",\"title\":\"New\",\"type\":\"dropdown\",\"custom_field_options\":"
            + $"[{string.Join(',', Enumerable.Repeat("{}", 2_001))}]"),
        new("the owner gets a lower role", "PUT", "/api/v2/users/{owner}", "{\"user\":{\"role\":\"end-user\"}}", 422),
        new("the owner goes", "DELETE", "/api/v2/users/{owner}", null, 422),
    ];

    private static IEnumerable<(string Key, string[] Values)> Keys(string[] values, params string[] keys) =>
        keys.Select(key => (key, values));

    /// <summary>A wrong value at one key, beside good ones that must not be stored either.</summary>
    private static IEnumerable<HostileRequest> WrongTypes(
        string method, string target, string envelope, string good, (string Key, string[] Values)[] keys) =>
        from key in keys
        from value in key.Values
        select new HostileRequest(
            $"{method} {target} {key.Key}: {value}", method, target, $"{{\"{envelope}\":{{{good},\"{key.Key}\":{value}}}}}", 400);

    private static HostileRequest Plain(string method, string target, string key, string value) =>
        new($"{method} {target} {key}: {value}", method, target, $"{{\"{key}\":{value}}}", 400);

    private static HostileRequest User400(string properties) => UserIs(400, properties);

    private static HostileRequest UserIs(int status, string properties) => new(
        $"user with {properties[..Math.Min(properties.Length, 120)]} ({properties.Length})",
        "POST",
        "/api/v2/users/create_or_update",
        properties.StartsWith("\"name\"", StringComparison.Ordinal)
            ? $"{{\"user\":{{{properties}}}}}"
            : $"{{\"user\":{{\"name\":\"New\",{properties}}}}}",
        status);

    private static HostileRequest Identity422(string properties) =>
        new($"identity with {properties}", "POST", "/api/v2/users/{user}/identities", $"{{\"identity\":{{{properties}}}}}", 422);

    private static HostileRequest Membership422(string properties) =>
        new(
            $"membership with {properties}",
            "POST",
            "/api/v2/organization_memberships",
            $"{{\"organization_membership\":{properties}}}",
            422);

    private static HostileRequest Field422(string properties) => Field(422, properties);

    private static HostileRequest Field(int status, string properties) => new(
        $"user field with {properties[..Math.Min(properties.Length, 120)]} ({properties.Length})", "POST", "/api/v2/user_fields",
        $"{{\"user_field\":{{{properties}}}}}", status);

    private static HostileRequest Organization422(string properties) =>
        new($"organization with {properties}", "POST", "/api/v2/organizations", $"{{\"organization\":{{{properties}}}}}", 422);
}
