using System.Globalization;

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

    public long UserId { get; set; }

    /// <summary>A JSON object of the values by their paths.</summary>
    public string Values { get; set; } = "{}";

    /// <summary>The values that differ.</summary>
    public static SettingValues Of(AccountState state, long userId) =>
        Find(state, userId) is { } found ? SettingValues.Parse(found.Values) : new SettingValues();

    /// <summary>Puts the values that were sent, and returns all that differ.</summary>
    public static SettingValues Put(in AccountWrite write, long userId, SettingValues sent)
    {
        var values = Of(write.State, userId);
        values.Set(sent);
        var text = values.ToText();
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

    private static OwnSettings? Find(AccountState state, long userId) => state.Get<Records<OwnSettings>>().FindBy(ByUser, KeyOf(userId));

    private static string KeyOf(long userId) => userId.ToString(CultureInfo.InvariantCulture);
}
