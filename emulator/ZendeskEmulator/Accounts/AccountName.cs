using System.Buffers;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>The name of an account: a DNS label, lower-cased.</summary>
internal static class AccountName
{
    public const string Default = "default";

    private const int Longest = 63;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    /// <summary>Returns the name in its stored form; null when the text is not a valid name.</summary>
    public static string? Parse(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= Longest && !text.ContainsAnyExcept(Letters) && text[0] != '-' && text[^1] != '-'
            ? text.ToString().ToLowerInvariant()
            : null;

    /// <summary>Why a text is not the name of an account.</summary>
    public static string Refuse(string text) =>
        $"'{Beginning.Of(text, Longest)}' is not an account name: it must be a DNS label, with at most 63 letters, digits and hyphens.";

    /// <summary>The account in a token acct_{name} or acct_{name}_anything; null when the token names no account.</summary>
    public static string? InToken(ReadOnlySpan<char> token)
    {
        const string Prefix = "acct_";
        if (!token.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }
        var name = token[Prefix.Length..];
        var end = name.IndexOf('_');
        return Parse(end < 0 ? name : name[..end]);
    }
}
