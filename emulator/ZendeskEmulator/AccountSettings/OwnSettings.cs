using System.Globalization;
using System.Text;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;

namespace ZendeskEmulator.AccountSettings;

/// <summary>The settings of the account, or of one of its users, that differ from the defaults.</summary>
internal sealed record OwnSettings : TimedRecord, IHasSchema<OwnSettings>
{
    /// <summary>Stands for the account where a user's id would be.</summary>
    public const long OfAccount = 0;

    private static readonly UniqueKey<OwnSettings> ByUser =
        new(settings => KeyOf(settings.UserId), (errors, _) => errors.Taken("user_id", "User"));

    public static Schema<OwnSettings> Schema { get; } = new("settings", "settings", fields => fields
        .Reference("user_id", settings => settings.UserId, (settings, id) => settings.UserId = id)
        .Text("values", settings => settings.Values, (settings, value) => settings.Values = value ?? "{}").Essential()
        .Times())
    {
        Unique = [ByUser],
    };

    public static AccountRecordKind<OwnSettings> Kind { get; } = Schema.Kind;

    public long UserId { get; set; }

    /// <summary>A JSON object of the values by their paths.</summary>
    public string Values { get; set; } = "{}";

    /// <summary>The values that differ, by their paths.</summary>
    public static SortedDictionary<string, RawJson> Of(AccountState state, long userId)
    {
        var values = new SortedDictionary<string, RawJson>(StringComparer.Ordinal);
        if (Find(state, userId) is { } found)
        {
            foreach (var pair in JsonElement.Parse(found.Values).EnumerateObject())
            {
                values[pair.Name] = RawJson.Write(pair.Value.WriteTo);
            }
        }
        return values;
    }

    /// <summary>Puts the values that were sent, and answers all that differ.</summary>
    public static SortedDictionary<string, RawJson> Put(in AccountWrite write, long userId, SettingsInput input)
    {
        var values = Of(write.State, userId);
        foreach (var (path, value) in input.Values)
        {
            values[path] = value;
        }
        var text = Encoding.UTF8.GetString(RawJson.Write(json => WriteTo(json, values)).Utf8.Span);
        if (Find(write.State, userId) is { } stored)
        {
            write.PutIfChanged(stored, stored with { Values = text });
        }
        else if (values.Count > 0)
        {
            write.Create(new OwnSettings { UserId = userId, Values = text });
        }
        return values;
    }

    private static void WriteTo(Utf8JsonWriter json, SortedDictionary<string, RawJson> values)
    {
        json.WriteStartObject();
        foreach (var (path, value) in values)
        {
            json.WritePropertyName(path);
            value.WriteTo(json);
        }
        json.WriteEndObject();
    }

    private static OwnSettings? Find(AccountState state, long userId) => state.Get<Records<OwnSettings>>().FindBy(ByUser, KeyOf(userId));

    private static string KeyOf(long userId) => userId.ToString(CultureInfo.InvariantCulture);
}
