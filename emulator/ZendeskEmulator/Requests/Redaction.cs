using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Requests;

/// <summary>
/// Keeps credentials, passwords and tokens out of the request log. Values are overwritten in place with asterisks of the same
/// number, so that JSON stays JSON.
/// </summary>
internal static class Redaction
{
    public const string Hidden = "***";

    /// <summary>A shorter secret also stands for ordinary words.</summary>
    private const int ShortestSecret = 6;

    private static readonly string[] SecretParts =
    [
        "password", "passwd", "passphrase", "secret", "authorization", "credential", "apikey", "api_key", "api-key", "private_key",
        "code_verifier",
    ];

    private static readonly SearchValues<string> SecretWords =
        SearchValues.Create([.. SecretParts, "token", "cookie"], StringComparison.OrdinalIgnoreCase);

    private const int LookAtOnce = 512;

    private static readonly int LongestWord = SecretParts.Max(part => part.Length);

    private static readonly SearchValues<string> SecretWordsOrEscapes =
        SearchValues.Create([.. SecretParts, "token", "grant_type", "\\u00"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a header holds a secret.</summary>
    public static bool IsSecretHeader(string name) =>
        name.AsSpan().ContainsAny(SecretWords) || name.Equals("X-Emulator-Control", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a header as the log has it: of credentials their scheme only.</summary>
    public static ReadOnlySpan<char> Header(string name, string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase) && space is > 0 and < 12
            ? string.Concat(value.AsSpan(0, space), " ", Hidden)
            : Hidden;
    }

    /// <summary>Whether a JSON key, a query parameter or a form field stands for a secret.</summary>
    /// <param name="hidesCodes">Whether a code is one, as where credentials are exchanged; errors have codes too.</param>
    private static bool IsSecret(ReadOnlySpan<char> name, bool hidesCodes)
    {
        if (name.EndsWith("token", StringComparison.OrdinalIgnoreCase) || (hidesCodes && name is "code"))
        {
            return true;
        }
        foreach (var part in SecretParts)
        {
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A query string without the values of secrets.</summary>
    public static string Query(string query)
    {
        if (query.Length == 0 || (!query.AsSpan().ContainsAny(SecretWords) && !query.Contains('%', StringComparison.Ordinal)
            && !query.Contains("code", StringComparison.Ordinal)))
        {
            return query;
        }
        var text = Encoding.UTF8.GetBytes(query);
        HidePairs(text, 1);
        return Encoding.UTF8.GetString(text);
    }

    /// <summary>An address without the values of secrets, such as the code that a redirect hands to a program.</summary>
    public static string Address(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? address : string.Concat(address.AsSpan(0, query), Query(address[query..]));
    }

    /// <summary>Hides the codes in the addresses of a page.</summary>
    public static void Page(Span<byte> page)
    {
        for (var at = page.IndexOf("code="u8); at >= 0; at = page.IndexOf("code="u8))
        {
            var isParameter = at > 0 && page[at - 1] is (byte)'?' or (byte)'&' or (byte)';';
            page = page[(at + "code=".Length)..];
            if (isParameter)
            {
                var end = page.IndexOfAny("&\"'<"u8);
                page[..(end < 0 ? page.Length : end)].Fill((byte)'*');
            }
        }
    }

    /// <summary>Hides the secrets of a body.</summary>
    /// <param name="isForm">Whether it is a form: name=value&amp;…</param>
    public static void Body(Span<byte> body, bool isForm)
    {
        if (isForm)
        {
            HidePairs(body, 0);
        }
        else if (MayHaveSecrets(body))
        {
            HideValues(body, hidesCodes: body.IndexOf("grant_type"u8) >= 0);
        }
    }

    /// <summary>Hides every place at which the secret of the request's own credentials stands.</summary>
    public static void Secret(Span<byte> text, string secret)
    {
        if (secret.Length < ShortestSecret)
        {
            return;
        }
        Span<byte> bytes = stackalloc byte[secret.Length <= 256 ? 3 * secret.Length : 0];
        ReadOnlySpan<byte> sought = bytes.IsEmpty ? Encoding.UTF8.GetBytes(secret) : bytes[..Encoding.UTF8.GetBytes(secret, bytes)];
        for (var at = text.IndexOf(sought); at >= 0; at = text.IndexOf(sought))
        {
            text.Slice(at, sought.Length).Fill((byte)'*');
            text = text[(at + sought.Length)..];
        }
    }

    /// <summary>A quick look for the words of <see cref="IsSecret"/> and for escaped letters; most bodies have neither.</summary>
    private static bool MayHaveSecrets(ReadOnlySpan<byte> body)
    {
        // Many words are sought at once in characters only. The parts overlap, so that no word is cut.
        // On the stack: an array that is kept would hold the secrets longer than their request.
        Span<char> text = stackalloc char[LookAtOnce];
        while (true)
        {
            var part = body[..Math.Min(body.Length, LookAtOnce)];
            Encoding.Latin1.GetChars(part, text);
            if (text[..part.Length].ContainsAny(SecretWordsOrEscapes))
            {
                return true;
            }
            if (part.Length == body.Length)
            {
                return false;
            }
            body = body[(LookAtOnce - LongestWord)..];
        }
    }

    private static void HideValues(Span<byte> json, bool hidesCodes)
    {
        const int Nothing = -1;
        // The reader only looks ahead; the overwritten bytes lie behind it.
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        var hidden = Nothing;
        try
        {
            while (reader.Read())
            {
                var depth = reader.CurrentDepth;
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    // A key under a secret one is hidden with its value.
                    hidden = hidden != Nothing && depth > hidden ? hidden : IsSecret(reader.GetString()!, hidesCodes) ? depth : Nothing;
                }
                else if (hidden != Nothing && depth < hidden)
                {
                    hidden = Nothing;
                }
                else if (hidden != Nothing)
                {
                    Overwrite(ref reader, json);
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The rest is not JSON, or not text.
        }
        json[(int)reader.BytesConsumed..].Fill((byte)'*');
    }

    private static void Overwrite(ref Utf8JsonReader reader, Span<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.String)
        {
            json.Slice(start + 1, reader.ValueSpan.Length).Fill((byte)'*');
        }
        else if (reader.TokenType == JsonTokenType.Number)
        {
            json.Slice(start, reader.ValueSpan.Length).Fill((byte)'1');
        }
    }

    private static void HidePairs(Span<byte> text, int start)
    {
        text = text[Math.Min(start, text.Length)..];
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'&');
            var pair = end < 0 ? text : text[..end];
            var equals = pair.IndexOf((byte)'=');
            if (equals >= 0)
            {
                var name = Uri.UnescapeDataString(Encoding.UTF8.GetString(pair[..equals]));
                if (IsSecret(name, hidesCodes: true))
                {
                    pair[(equals + 1)..].Fill((byte)'*');
                }
            }
            text = end < 0 ? default : text[(end + 1)..];
        }
    }
}
