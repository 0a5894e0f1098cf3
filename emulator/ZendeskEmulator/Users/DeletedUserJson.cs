using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Locales;

namespace ZendeskEmulator.Users;

/// <summary>
/// The JSON of a deleted user under deleted_users (facts §2.4, §11.1): without its address, and with a url that has no
/// suffix.
/// </summary>
internal static class DeletedUserJson
{
    private const string Folder = "/api/v2/deleted_users/";

    public static void Write(Utf8JsonWriter json, User user, Links links)
    {
        json.WriteStartObject();
        json.WriteNumber("id", user.Id);
        json.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"{links.BaseUrl}{Folder}{user.Id}"));
        json.WriteString("name", user.Name);
        json.WriteNull("email");
        json.WriteString("created_at", user.CreatedAt);
        json.WriteString("updated_at", user.UpdatedAt);
        json.WriteString("time_zone", user.TimeZone ?? TimeZones.AccountDefault);
        json.WriteString("phone", user.SharedPhone);
        json.WriteNull("shared_phone_number");
        json.WriteNull("photo");
        json.WriteNumber("locale_id", user.Locale is null ? LocaleTable.DefaultId : LocaleTable.IdOf(user.Locale) ?? LocaleTable.DefaultId);
        json.WriteString("locale", user.Locale ?? LocaleTable.Default);
        json.WriteNull("organization_id");
        json.WriteString("role", UserJson.NameOf(user.Role));
        json.WriteBoolean("active", false);
        json.WriteEndObject();
    }
}
