using System.Globalization;
using System.Text;

namespace Zendesk;

/// <summary>The query of a request, as it is put together.</summary>
internal sealed class ListQuery
{
    private readonly StringBuilder text = new();

    /// <param name="name">As it stands in the query: brackets are sent as they are.</param>
    public ListQuery Add(string name, string value)
    {
        text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public ListQuery Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a parameter that has a value.</summary>
    public ListQuery AddIfAny(string name, string? value) => string.IsNullOrEmpty(value) ? this : Add(name, value);

    /// <summary>With its question mark; empty for no query.</summary>
    public override string ToString() => text.ToString();
}
