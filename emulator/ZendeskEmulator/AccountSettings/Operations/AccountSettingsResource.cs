using System.Text.Json;
using ZendeskEmulator.Brands;
using ZendeskEmulator.Locales;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.AccountSettings.Operations;

/// <summary>The settings of the account in thirty sections. A PUT changes the settings that it names.</summary>
internal static class AccountSettingsResource
{
    private const string Path = "/api/v2/account/settings";
    private const string DefaultBrand = "brands.default_brand_id";

    // Assumed A-87: the defaults, and the sections that follow from the plan and cannot be set. The keys are documented.
    private static readonly SettingsTree Tree = new(
        ReadDefaults(),
        "active_features",
        "billing",
        "cdn",
        "google_apps",
        "limits",
        "lotus.pod_id",
        "metrics",
        "onboarding",
        "statistics");

    public static readonly Resource Resource = new("account_settings")
    {
        Kinds = [OwnSettings.Schema.Kind],
        Operations =
        [
            Get(Path, "ShowAccountSettings", "settings/show", request =>
                Show(request.State, OwnSettings.Of(request.State, OwnSettings.OfAccount))).Assuming(87),
            Put(Path, "UpdateAccountSettings", "settings/update", Tree.Body, Update, Render).For(CallerRole.Admin).Assuming(87)
                .Noting("`localization.locale_ids` decides which locales the account lists, `brands.default_brand_id` which brand is the "
                    + "default; the others are kept and shown"),
        ],
    };

    private static Outcome<SettingValues> Update(RequestContext request, in AccountWrite write, SettingValues input)
    {
        if (AccountLocales.Sent(input) is { } locales && (locales.Count == 0 || locales.Exists(id => LocaleTable.Find(id) is null)))
        {
            return Errors.InvalidAttribute("settings.localization.locale_ids", "must be an array of known locales", request.Action);
        }
        var sent = input.Find(DefaultBrand);
        if (sent is { } id && !SetDefaultBrand(write, JsonElement.Parse(id.Utf8.Span).GetInt64()))
        {
            return Errors.InvalidAttribute("settings.brands.default_brand_id", "must be an active brand", request.Action);
        }
        input.Remove(DefaultBrand);
        var own = OwnSettings.Put(write, OwnSettings.OfAccount, input);
        if (sent is { } brand)
        {
            own.Set(DefaultBrand, brand);
        }
        return own;
    }

    /// <summary>The brands say which of them is the default.</summary>
    private static bool SetDefaultBrand(in AccountWrite write, long id)
    {
        if (write.Get<Records<Brand>>().Find(id) is not { IsDeleted: false, Active: true } brand)
        {
            return false;
        }
        Brand.MoveDefault(write, id);
        write.PutIfChanged(brand, brand with { Default = true });
        return true;
    }

    private static Response Render(RequestContext request, in Outcome<SettingValues> outcome) =>
        Show(request.State, outcome.Record);

    private static Response Show(AccountState state, SettingValues own)
    {
        if (own.Find(DefaultBrand) is null && Brand.DefaultOf(state) is { } brand)
        {
            own.Set(DefaultBrand, RawJson.Write(json => json.WriteNumberValue(brand.Id)));
        }
        return Tree.Show(own);
    }

    private static JsonElement ReadDefaults()
    {
        using var file = typeof(AccountSettingsResource).Assembly.GetManifestResourceStream("account-settings.json")!;
        using var read = JsonDocument.Parse(file);
        return read.RootElement.Clone();
    }
}
