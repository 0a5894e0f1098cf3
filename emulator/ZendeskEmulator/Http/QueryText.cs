using Microsoft.AspNetCore.WebUtilities;

namespace ZendeskEmulator.Http;

/// <summary>A request's query string; brackets arrive raw or encoded, and both are the same name.</summary>
internal readonly record struct QueryText(string? Text)
{
    /// <summary>The last value of a name, decoded; null when it is absent.</summary>
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
}
