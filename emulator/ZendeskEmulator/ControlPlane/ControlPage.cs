using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>The size of a page of the control plane's lists.</summary>
internal static class ControlPage
{
    private const int DefaultSize = 100;
    private const int MaxSize = 1_000;

    /// <summary>page[size], or its error.</summary>
    public static Outcome<int> SizeIn(QueryText query)
    {
        var size = DefaultSize;
        return query["page[size]"] is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > MaxSize)
                ? Errors.Control(400, string.Create(CultureInfo.InvariantCulture, $"page[size] must be a whole number from 1 to {MaxSize}"))
                : size;
    }
}
