namespace ZendeskEmulator.Triggers;

/// <summary>The errors of trigger categories (documented): {"errors":[{"code":…,"title":…}]}</summary>
internal static class TriggerErrors
{
    public static readonly Error BlankName = Of(400, "InvalidTriggerCategory", "Name cannot be blank");

    public static readonly Error CategoryNotEmpty =
        Of(400, "TriggerCategoryNotEmpty", "A category with active ticket triggers cannot be deleted.");

    public static readonly Error CategoryNotFound =
        Of(404, "TriggerCategoryNotFound", "Category can’t be found. Check the ID and try again.");

    /// <summary>A reorder that does not name every trigger of one category.</summary>
    // Assumed A-150: the title. The code is documented.
    public static readonly Error LimitOneCategory =
        Of(400, "LimitOneCategory", "The list must have all ticket triggers of one category, and no others.");

    // Assumed A-150: the title. Code and status are documented.
    public static Error TooManyCategories(int max) =>
        Of(403, "ProductLimitExceeded", $"Your account has reached the maximum number of trigger categories ({max}).");

    private static Error Of(int status, string code, string title) =>
        new(status, json => json.WriteCoded(code, title)) { Reason = title };
}
