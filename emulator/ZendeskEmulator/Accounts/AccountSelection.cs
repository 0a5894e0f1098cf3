using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>The part of a request that names its account, in the order in which the parts are checked.</summary>
internal enum AccountReason
{
    /// <summary>The path's prefix /_accounts/{name}.</summary>
    Path,

    /// <summary>The header X-Emulator-Account.</summary>
    Header,

    /// <summary>The port of the connection, where each account has one.</summary>
    Port,

    /// <summary>A token acct_{name} or acct_{name}_anything.</summary>
    Token,

    /// <summary>The host {name}.zendesk.com, or a host under another of the AccountHosts.</summary>
    Host,

    /// <summary>No part names an account: the default account is used.</summary>
    Default,
}

/// <summary>The account of a request, and the start of the path after the account's prefix.</summary>
/// <param name="Name">The account's name; null when the request names an account with an invalid name.</param>
/// <param name="Why">The part of the request that named the account.</param>
/// <param name="Links">The addresses in the response.</param>
/// <param name="PathStart">The index at which the path starts after the prefix.</param>
internal readonly record struct AccountSelection(string? Name, AccountReason Why, Links Links, int PathStart)
{
    /// <summary>The text that names the account, also where it cannot be a name.</summary>
    public string Given { get; private init; } = Name ?? "";

    private const string PathPrefix = "/_accounts/";
    private const string Header = "X-Emulator-Account";

    /// <param name="port">The account's port of the connection; null without <c>PortPerAccount</c>.</param>
    public static AccountSelection Of(
        HttpRequest request,
        string path,
        Credentials credentials,
        IReadOnlyList<string> accountHosts,
        AccountPort? port)
    {
        var host = EffectiveHost(request);
        var scheme = EffectiveScheme(request);
        if (path.StartsWith(PathPrefix, StringComparison.Ordinal))
        {
            var end = path.IndexOf('/', PathPrefix.Length);
            end = end < 0 ? path.Length : end;
            var prefixed = new Links($"{scheme}://{host}{path.AsSpan(0, end)}");
            return Of(path.AsSpan(PathPrefix.Length, end - PathPrefix.Length), AccountReason.Path, prefixed, end);
        }
        var links = new Links(string.Concat(scheme, "://", host));
        if (request.Headers.TryGetValue(Header, out var header))
        {
            return Of(header.ToString(), AccountReason.Header, links, 0);
        }
        if (port is not null)
        {
            return new AccountSelection(port.Account, AccountReason.Port, links, 0);
        }
        if (AccountName.InToken(credentials.Secret) is { } inToken)
        {
            return new AccountSelection(inToken, AccountReason.Token, links, 0);
        }
        return TryHost(host, accountHosts, out var inHost)
            ? new AccountSelection(inHost, AccountReason.Host, links, 0) { Given = inHost ?? host }
            : new AccountSelection(AccountName.Default, AccountReason.Default, links, 0);
    }

    private static AccountSelection Of(ReadOnlySpan<char> given, AccountReason why, Links links, int pathStart) =>
        AccountName.Parse(given) is { } name
            ? new AccountSelection(name, why, links, pathStart)
            : new AccountSelection(null, why, links, pathStart) { Given = given.ToString() };

    /// <summary>
    /// True when the host lies under one of the account hosts. The name is null when it is not a single label.
    /// </summary>
    private static bool TryHost(string host, IReadOnlyList<string> accountHosts, out string? name)
    {
        var withoutPort = host.AsSpan();
        var colon = withoutPort.LastIndexOf(':');
        withoutPort = colon < 0 ? withoutPort : withoutPort[..colon];
        for (var i = 0; i < accountHosts.Count; i++)
        {
            var parent = accountHosts[i].AsSpan();
            if (withoutPort.Length > parent.Length + 1
                && withoutPort.EndsWith(parent, StringComparison.OrdinalIgnoreCase)
                && withoutPort[^(parent.Length + 1)] == '.')
            {
                name = AccountName.Parse(withoutPort[..^(parent.Length + 1)]);
                return true;
            }
        }
        name = null;
        return false;
    }

    private static string EffectiveScheme(HttpRequest request) =>
        FirstOf(request.Headers["X-Forwarded-Proto"]) switch
        {
            var proto when proto.Equals("https", StringComparison.OrdinalIgnoreCase) => "https",
            var proto when proto.Equals("http", StringComparison.OrdinalIgnoreCase) => "http",
            _ => request.Scheme,
        };

    private static string EffectiveHost(HttpRequest request)
    {
        var forwarded = FirstOf(request.Headers["X-Forwarded-Host"]);
        if (IsHost(forwarded))
        {
            return forwarded.ToString();
        }
        var host = request.Host.Value;
        return IsHost(host) ? host! : "localhost";
    }

    /// <summary>The first value of a header that a chain of proxies has extended.</summary>
    private static ReadOnlySpan<char> FirstOf(string? header)
    {
        var comma = header?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        return (comma < 0 ? header : header.AsSpan(0, comma)).Trim();
    }

    /// <summary>Accepts only characters that an address may contain: any client can send the header.</summary>
    private static bool IsHost(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_' or ':' or '[' or ']'))
            {
                return false;
            }
        }
        return !text.IsEmpty;
    }
}
