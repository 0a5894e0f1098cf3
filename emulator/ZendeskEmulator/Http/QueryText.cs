using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ZendeskEmulator.Http;

/// <summary>A request's query string. Raw and encoded brackets make the same name.</summary>
internal readonly record struct QueryText(string? Text)
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%+!$'()*,;:@/?");

    /// <summary>The last value of a parameter, decoded; null when it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            string? value = null;
            if (!string.IsNullOrEmpty(Text))
            {
                foreach (var pair in new QueryStringEnumerable(Text))
                {
                    if (pair.DecodeName().Span.SequenceEqual(name))
                    {
                        value = pair.DecodeValue().ToString();
                    }
                }
            }
            return value;
        }
    }

    /// <summary>
    /// The parameters that a link to another page repeats, each after an ampersand: all except paging and credentials.
    /// </summary>
    public string WithoutPaging() => Kept(name => name is not ("page" or "per_page") && !name.StartsWith("page["));

    /// <summary>The parameters, each after an ampersand: all except the named ones and credentials.</summary>
    public string Without(params string[] names) => Kept(name => !names.AsSpan().Contains(name.ToString()));

    private string Kept(Func<ReadOnlySpan<char>, bool> isKept)
    {
        var kept = new StringBuilder();
        foreach (var pair in new QueryStringEnumerable(Text))
        {
            var name = pair.DecodeName().Span;
            if (name is not "access_token" && isKept(name))
            {
                kept.Append('&');
                AppendEncoded(kept, pair.EncodedName.Span);
                kept.Append('=');
                AppendEncoded(kept, pair.EncodedValue.Span);
            }
        }
        return kept.ToString();
    }

    /// <summary>
    /// Appends a part of the query as sent, with brackets and other invalid characters percent-encoded (recorded).
    /// </summary>
    private static void AppendEncoded(StringBuilder kept, ReadOnlySpan<char> part)
    {
        while (part.IndexOfAnyExcept(Plain) is >= 0 and var at)
        {
            kept.Append(part[..at]);
            var length = char.IsHighSurrogate(part[at]) && at + 1 < part.Length ? 2 : 1;
            kept.Append(Uri.EscapeDataString(part.Slice(at, length)));
            part = part[(at + length)..];
        }
        kept.Append(part);
    }

    /// <summary>Whether the query has <c>name</c> or <c>name[]</c>.</summary>
    public bool Has(string name)
    {
        foreach (var pair in new QueryStringEnumerable(Text))
        {
            if (IsNamed(pair.DecodeName().Span, name))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>All values of <c>name</c> and of <c>name[]</c>.</summary>
    public List<string> All(string name)
    {
        var values = new List<string>();
        foreach (var pair in new QueryStringEnumerable(Text))
        {
            if (IsNamed(pair.DecodeName().Span, name))
            {
                values.Add(pair.DecodeValue().ToString());
            }
        }
        return values;
    }

    private static bool IsNamed(ReadOnlySpan<char> sent, string name) =>
        sent.StartsWith(name) && (sent.Length == name.Length || sent[name.Length..] is "[]");
}
