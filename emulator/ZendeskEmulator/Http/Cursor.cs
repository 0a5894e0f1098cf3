using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>
/// A place between two records in a given order: base64 of {"o":ORDER,"v":BASE64}, as recorded (facts §7). It holds
/// values and no position, so records that are added or removed do not shift it.
/// </summary>
/// <param name="Order">The order of the list: <c>id</c>, <c>-id</c>, <c>name</c>…</param>
/// <param name="Key">The record's sort value; empty when the order is by id.</param>
/// <param name="Id">The record's id.</param>
internal readonly record struct Cursor(string Order, string Key, long Id)
{
    private const int Longest = 16 * 1024;

    public override string ToString()
    {
        var value = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id}|{Key}")));
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{{\"o\":\"{Order}\",\"v\":\"{value}\"}}"));
    }

    /// <summary>
    /// Parses one of our cursors; null when the text is not one, or when it belongs to another order.
    /// </summary>
    public static Cursor? Parse(string text, string order)
    {
        if (text.Length > Longest || !Base64.IsValid(text))
        {
            return null;
        }
        return JsonTree.Parse(Convert.FromBase64String(text)) is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("o", out var o) && o.ValueKind == JsonValueKind.String && o.ValueEquals(order)
            && root.TryGetProperty("v", out var v) && v.ValueKind == JsonValueKind.String && v.TryGetBytesFromBase64(out var value)
            ? ParseValue(Encoding.UTF8.GetString(value), order)
            : null;
    }

    private static Cursor? ParseValue(string value, string order)
    {
        var bar = value.IndexOf('|', StringComparison.Ordinal);
        return bar > 0 && long.TryParse(value.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new Cursor(order, value[(bar + 1)..], id)
            : null;
    }
}
