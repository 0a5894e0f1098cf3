namespace ZendeskEmulator.Brands.Operations;

/// <summary>Whether a host can stand for a brand. The emulator asks no DNS.</summary>
internal static class HostMapping
{
    private const int LongestLabel = 63;

    /// <summary>GET brands/check_host_mapping?host_mapping=&amp;subdomain=</summary>
    public static Response Check(RequestContext request)
    {
        var (host, subdomain) = (request.Query["host_mapping"], request.Query["subdomain"]);
        return string.IsNullOrWhiteSpace(host) || string.IsNullOrWhiteSpace(subdomain)
            ? Errors.InvalidAttribute(string.IsNullOrWhiteSpace(host) ? "host_mapping" : "subdomain", "must be present", request.Action)
            : Show(host, subdomain, ReasonAgainst(request.State, host, null));
    }

    /// <summary>GET brands/{id}/check_host_mapping</summary>
    public static Response CheckOfBrand(RequestContext request) =>
        request.State.Get<Records<Brand>>().Find(request.PathId(0)) is { IsDeleted: false } brand
            ? Show(brand.HostMapping ?? "", brand.Subdomain, ReasonAgainst(request.State, brand.HostMapping ?? "", brand))
            : Errors.RecordNotFound;

    /// <summary>Letters, digits and hyphens, without a hyphen at either end.</summary>
    public static bool IsLabel(string text) => text.Length is > 0 and <= LongestLabel && text[0] != '-' && text[^1] != '-'
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    public static bool IsHost(string text) => text.Split('.') is { Length: > 1 } labels && Array.TrueForAll(labels, IsLabel);

    private static string? ReasonAgainst(AccountState state, string host, Brand? own)
    {
        if (!IsHost(host))
        {
            return host.Length == 0 ? "not_set" : "wrong_format";
        }
        var isTaken = state.Get<Records<Brand>>().Ascending(0).Any(brand =>
            brand.Id != own?.Id && string.Equals(brand.HostMapping, host, StringComparison.OrdinalIgnoreCase));
        return isTaken ? "already_in_use" : null;
    }

    /// <summary>{"cname":…,"expected_cnames":[…],"is_valid":…,"reason":…}</summary>
    private static ObjectResponse Show(string host, string subdomain, string? reason) => new((json, _) =>
    {
        json.WriteString("cname", host);
        json.WriteStartArray("expected_cnames");
        json.WriteStringValue($"{subdomain}.zendesk.com");
        json.WriteEndArray();
        json.WriteBoolean("is_valid", reason is null);
        json.WriteString("reason", reason ?? "");
    });
}
