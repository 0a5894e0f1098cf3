using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.AccountSettings;
using ZendeskEmulator.Users;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Locales.Operations;

/// <summary>The locales of an account, of its agents, and of all accounts. They never change.</summary>
internal static class LocaleResource
{
    private const string Path = "/api/v2/locales";

    /// <summary>Zendesk's locales are older than any account.</summary>
    // Assumed A-88: the instant, and the keys native_name, presentation_name and rtl.
    private static readonly DateTime Made = new(2009, 7, 20, 22, 55, 29, DateTimeKind.Utc);

    public static readonly Resource Resource = new("locales")
    {
        Operations =
        [
            Get(Path, "ListLocales", "locales/index", request => List(AccountLocales.Of(request.State)))
                .For(CallerRole.EndUser).Noting("those that account/settings switch on; at first en-US alone").Assuming(88),
            Get($"{Path}/agent", "ListLocalesForAgent", "locales/agent", _ => List(LocaleTable.All)).Assuming(88),
            Get($"{Path}/current", "ShowCurrentLocale", "locales/current", request => ShowOne(OfCaller(request)))
                .For(CallerRole.EndUser),
            Get($"{Path}/detect_best_locale", "DetectBestLocale", "locales/detect_best_locale", Detect).For(CallerRole.EndUser)
                .Noting("the caller's, where `available_locales[]` has it; else the first of those").Assuming(88),
            Get($"{Path}/public", "ListAvailablePublicLocales", "locales/public", _ => List(LocaleTable.All))
                .For(CallerRole.EndUser),
            Get($"{Path}/{{locale_id:text}}", "ShowLocaleById", "locales/show", Show).For(CallerRole.EndUser).Noting("by id or code"),
        ],
    };

    private static PlainListResponse<Locale> List(IReadOnlyList<Locale> locales) => new("locales", locales, Write);

    private static Response Show(RequestContext request)
    {
        var text = request.PathText(0);
        var locale = BodyValue.TryReadId(text, out var id) ? LocaleTable.Find(id) : LocaleTable.Find(text);
        return locale is null ? Errors.RecordNotFound : ShowOne(locale);
    }

    private static ObjectResponse Detect(RequestContext request)
    {
        var own = OfCaller(request);
        var available = request.Query.All("available_locales").Select(LocaleTable.Find).OfType<Locale>().ToList();
        return ShowOne(available.Count == 0 || available.Contains(own) ? own : available[0]);
    }

    private static ObjectResponse ShowOne(Locale locale) => new((json, links) =>
    {
        json.WritePropertyName("locale");
        Write(json, locale, links);
    });

    private static Locale OfCaller(RequestContext request) =>
        LocaleTable.Find(request.State.Get<UserCollection>().Find(request.Caller.UserId)?.Locale ?? LocaleTable.Default)
            ?? LocaleTable.Find(LocaleTable.DefaultId)!;

    private static void Write(Utf8JsonWriter json, Locale locale, Links links)
    {
        json.WriteStartObject();
        json.WriteString("url", links.Record($"{Path}/", locale.Id));
        json.WriteNumber("id", locale.Id);
        json.WriteString("locale", locale.Code);
        json.WriteString("name", locale.Name);
        json.WriteString("native_name", locale.NativeName);
        json.WriteString("presentation_name", string.Create(CultureInfo.InvariantCulture, $"{locale.Name} - {locale.NativeName}"));
        json.WriteBoolean("rtl", locale.IsRightToLeft);
        json.WriteString("created_at", Made);
        json.WriteString("updated_at", Made);
        json.WriteEndObject();
    }
}
