using ZendeskEmulator.AccountSettings;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.DynamicContent.Operations;

/// <summary>Dynamic content: its items. Agents manage it as admins do.</summary>
internal static class DynamicContentResource
{
    private const string Path = "/api/v2/dynamic_content/items";
    private const string One = $"{Path}/{{dynamic_content_item_id}}";

    private static readonly Crud<DynamicContentItem> Crud = new(
        new() { Validate = Validate, Put = Save, Delete = ChildCrud.DeleteWith<DynamicContentItem, DynamicContentVariant>() },
        "dynamic_content_items");

    public static readonly Resource Resource = new("dynamic_content")
    {
        Kinds = [DynamicContentItem.Schema.Kind],
        Seeds = [Crud.Seed((items, sent) => items.FindBy(DynamicContentItem.ByName, sent.Name))],
        Operations =
        [
            Crud.List(Path, "ListDynamicContents").Assuming(110),
            Crud.Create(Path, "CreateDynamicContent").Assuming(110, 111)
                .Noting("the locales are those that account/settings switch on; at first en-US alone"),
            Get($"{Path}/show_many", "ShowManyDynamicContents", "dynamic_content_items/show_many", ShowMany).Assuming(110),
            Crud.Show(One, "ShowDynamicContentItem").Assuming(110),
            Crud.Update(One, "UpdateDynamicContentItem").Noting("the name alone; the placeholder stays"),
            Crud.Delete(One, "DeleteDynamicContentItem"),
        ],
    };

    /// <summary>The identifiers are those of the placeholders, with or without <c>dc.</c> before them.</summary>
    private static Response ShowMany(RequestContext request)
    {
        var items = request.State.Get<Records<DynamicContentItem>>();
        var names = Sideloads.NamesOf(request.Query["identifiers"]);
        return names.Length > IdList.Largest
            ? Errors.TooManyValues
            : Crud.Lists.Few(request, names.Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => name.StartsWith("dc.", StringComparison.Ordinal) ? name[3..] : name)
                .Select(name => items.FindBy(DynamicContentItem.ByIdentifier, name))
                .OfType<DynamicContentItem>());
    }

    private static Error? Validate(in RecordChange<DynamicContentItem> change, FieldErrors errors)
    {
        if (change.Before is not null)
        {
            return null;
        }
        // Assumed A-110: other letters and digits of the name become underscores, and a number makes it unlike others.
        change.Draft.Identifier = FreeIdentifier(change.Draft.Name, change.Write.Get<Records<DynamicContentItem>>());
        var body = change.Input!.Get<NewVariants>();
        if (body.DefaultLocaleId is not { } localeId)
        {
            errors.Blank("default_locale_id", "Default locale");
            return null;
        }
        if (!AccountLocales.Of(change.Write.State).Any(locale => locale.Id == localeId))
        {
            errors.Invalid("default_locale_id", "Default locale");
            return null;
        }
        var variants = body.ToVariants();
        if (!variants.Any(variant => variant.Default))
        {
            // Assumed A-111: the wordings of an item's variants.
            errors.Blank("variants", "Default variant");
        }
        for (var i = 0; i < variants.Count; i++)
        {
            DynamicContentVariant.Schema.Json.CheckRequired(variants[i], errors);
            VariantDraft.Check(change.Write.State, variants[i], variants.Take(i), before: null, errors);
        }
        return null;
    }

    private static DynamicContentItem Save(in RecordChange<DynamicContentItem> change)
    {
        if (change.Before is { } before)
        {
            return change.Write.PutIfChanged(before, change.Draft);
        }
        var item = change.Write.Create(change.Draft);
        var variants = new VariantDraft([]);
        foreach (var variant in change.Input!.Get<NewVariants>().ToVariants())
        {
            variant.ParentId = item.Id;
            variants.Save(change.Write, null, variant);
        }
        variants.Put(change.Write);
        return item;
    }

    private static string FreeIdentifier(string name, Records<DynamicContentItem> items)
    {
        var identifier = string.Concat(name.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        for (var number = 1; ; number++)
        {
            var numbered = number == 1 ? identifier : $"{identifier}_{number}";
            if (items.FindBy(DynamicContentItem.ByIdentifier, numbered) is null)
            {
                return numbered;
            }
        }
    }
}
