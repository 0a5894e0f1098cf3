using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.Views;

/// <summary>meta and links of a view's tickets: there is no way back, and its cursor and link are null (recorded).</summary>
internal sealed record ViewCursorTail(int Size, string? After, bool HasMore) : PageTail
{
    public override void Write(Utf8JsonWriter json, Links links, string path, QueryText query)
    {
        json.WriteStartObject("meta");
        json.WriteBoolean("has_more", HasMore);
        json.WriteString("after_cursor", After);
        json.WriteNull("before_cursor");
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteNull("prev");
        json.WriteString("next", After is null ? null : Url(links, path, query, After));
        json.WriteEndObject();
    }

    public override EntityTag AddTo(EntityTag tag) => tag.With(HasMore ? 1UL : 0).With(After ?? "");

    private string Url(Links links, string path, QueryText query, string after) => string.Create(
        CultureInfo.InvariantCulture,
        $"{links.BaseUrl}{path}?page%5Bafter%5D={Uri.EscapeDataString(after)}&page%5Bsize%5D={Size}{query.WithoutPaging()}");
}
