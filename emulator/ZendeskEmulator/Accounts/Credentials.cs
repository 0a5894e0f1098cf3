using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>The form of a request's credentials (facts §1).</summary>
internal enum CredentialKind
{
    /// <summary>No credentials.</summary>
    None,

    /// <summary>A form that Zendesk does not read.</summary>
    Malformed,

    /// <summary>Basic email/token:TOKEN.</summary>
    Token,

    /// <summary>Basic email:password.</summary>
    Password,

    /// <summary>Bearer TOKEN, or ?access_token=TOKEN.</summary>
    Bearer,
}

/// <summary>The credentials of a request.</summary>
/// <param name="Email">The address, for the two Basic forms.</param>
/// <param name="Secret">The token or password.</param>
internal readonly record struct Credentials(CredentialKind Kind, string Email, string Secret)
{
    private const string TokenSuffix = "/token";
    private const int LongestHeader = 2048;

    private static readonly Credentials None = new(CredentialKind.None, "", "");
    private static readonly Credentials Malformed = new(CredentialKind.Malformed, "", "");

    public override string ToString() => $"{Kind} {Email} (secret hidden)";

    public bool AreWellFormed => Kind is not (CredentialKind.None or CredentialKind.Malformed);

    public static Credentials Read(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        if (string.IsNullOrEmpty(header))
        {
            return request.QueryString.HasValue && new QueryText(request.QueryString.Value)["access_token"] is { Length: > 0 } token
                ? new Credentials(CredentialKind.Bearer, "", token)
                : None;
        }
        var text = header.AsSpan().Trim();
        var space = text.IndexOf(' ');
        var scheme = space < 0 ? text : text[..space];
        var value = space < 0 ? default : text[(space + 1)..].Trim();
        if (scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        {
            return ReadBasic(value);
        }
        return scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) && !value.IsEmpty
            ? new Credentials(CredentialKind.Bearer, "", value.ToString())
            : Malformed;
    }

    private static Credentials ReadBasic(ReadOnlySpan<char> base64)
    {
        if (base64.Length > LongestHeader)
        {
            return Malformed;
        }
        Span<byte> bytes = stackalloc byte[LongestHeader];
        Span<char> text = stackalloc char[LongestHeader];
        if (!Convert.TryFromBase64Chars(base64, bytes, out var length)
            || Encoding.UTF8.TryGetChars(bytes[..length], text, out var letters) is false)
        {
            return Malformed;
        }
        var pair = text[..letters];
        var colon = pair.IndexOf(':');
        if (colon <= 0 || colon == pair.Length - 1)
        {
            return Malformed;
        }
        ReadOnlySpan<char> user = pair[..colon];
        var secret = pair[(colon + 1)..].ToString();
        if (!user.EndsWith(TokenSuffix, StringComparison.Ordinal))
        {
            return new Credentials(CredentialKind.Password, user.ToString(), secret);
        }
        var email = user[..^TokenSuffix.Length];
        return email.IsEmpty ? Malformed : new Credentials(CredentialKind.Token, email.ToString(), secret);
    }
}
