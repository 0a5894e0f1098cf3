using ZendeskEmulator.AccountSettings;

namespace ZendeskEmulator.DynamicContent;

/// <summary>An item's variants as a write would leave them.</summary>
internal sealed class VariantDraft(DynamicContentVariant[] stored) : OwnedDraft<DynamicContentVariant>(stored, Rule)
{
    private static readonly DefaultRule<DynamicContentVariant> Rule = new(
        variant => variant.Default,
        (variant, isDefault) => variant.Default == isDefault ? variant : variant with { Default = isDefault });

    public static VariantDraft Of(in AccountWrite write, long itemId) => new(write.Get<Records<DynamicContentVariant>>().OfOwner(itemId));

    /// <summary>Adds the errors of a variant that is not saved yet. One whose locale is active no longer may change otherwise.</summary>
    /// <param name="before">Null for a new variant.</param>
    // Assumed A-111: the wordings. That a locale is active and has one variant, and that the default stays, is documented.
    public static void Check(
        AccountState state,
        DynamicContentVariant draft,
        IEnumerable<DynamicContentVariant> others,
        DynamicContentVariant? before,
        FieldErrors errors)
    {
        var wasDefault = before is { Default: true };
        if (draft.LocaleId != before?.LocaleId && !AccountLocales.Of(state).Any(locale => locale.Id == draft.LocaleId))
        {
            errors.Invalid("locale_id", "Locale");
        }
        if (others.Any(other => other.LocaleId == draft.LocaleId))
        {
            errors.Taken("locale_id", "Locale");
        }
        if (wasDefault && !draft.Default)
        {
            errors.Say("default", "Default: make another variant the default instead", "InvalidValue");
        }
        if ((wasDefault || draft.Default) && !draft.Active)
        {
            errors.Say("active", "Active: the default variant must be active", "InvalidValue");
        }
    }

    /// <summary>Creates or changes a variant. The others are outdated when the default changes.</summary>
    public DynamicContentVariant Save(in AccountWrite write, DynamicContentVariant? before, DynamicContentVariant draft)
    {
        if (before is null)
        {
            return Add(write, draft, draft.Default);
        }
        if (before.Default && before.Content != draft.Content)
        {
            foreach (var other in Records.Where(other => other.Id != before.Id).ToList())
            {
                Change(other, other with { Outdated = true });
            }
        }
        Change(before, draft with { Default = before.Default, Outdated = before.Outdated && before.Content == draft.Content });
        return draft.Default ? MakeDefault(Find(variant => variant.Id == before.Id)!) : Find(variant => variant.Id == before.Id)!;
    }
}
