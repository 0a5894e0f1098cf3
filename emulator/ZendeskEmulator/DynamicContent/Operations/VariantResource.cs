using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.DynamicContent.Operations;

/// <summary>The variants of an item, one by one and several at once.</summary>
internal static class VariantResource
{
    private const string Path = "/api/v2/dynamic_content/items/{dynamic_content_item_id}/variants";
    private const string One = $"{Path}/{{dynamic_content_variant_id}}";

    private static readonly Crud<DynamicContentVariant> Crud = new(
        new() { Validate = Validate, Put = Save, Delete = Delete }, "dynamic_content_variants");

    private static readonly DirectBulk<DynamicContentVariant> Bulk = new("dynamic_content_variants", SaveMany);

    public static readonly Resource Resource = new("dynamic_content_variants")
    {
        Kinds = [DynamicContentVariant.Schema.Kind],
        Seeds = [Crud.Seed((all, sent) => Array.Find(all.OfOwner(sent.ParentId), variant => variant.LocaleId == sent.LocaleId))],
        Operations =
        [
            Crud.ListUnder(Path, "DynamicContentListVariants").Assuming(110),
            Crud.CreateUnder(Path, "CreateDynamicContentVariant").Assuming(110, 111),
            Bulk.CreateMany($"{Path}/create_many", "CreateManyDynamicContentVariants").Assuming(110, 111),
            Bulk.UpdateMany($"{Path}/update_many", "UpdateManyDynamicContentVariants").Assuming(110, 111),
            Crud.Show(One, "ShowDynamicContentVariant").Assuming(110),
            Crud.Update(One, "UpdateDynamicContentVariant").Assuming(110, 111),
            Crud.Delete(One, "DeleteDynamicContentVariant").Assuming(111),
        ],
    };

    private static Error? Validate(in RecordChange<DynamicContentVariant> change, FieldErrors errors)
    {
        var id = change.Draft.Id;
        var others = VariantDraft.Of(change.Write, change.Draft.ParentId).Records.Where(other => other.Id != id);
        VariantDraft.Check(change.Write.State, change.Draft, others, change.Before, errors);
        return null;
    }

    private static DynamicContentVariant Save(in RecordChange<DynamicContentVariant> change)
    {
        var variants = VariantDraft.Of(change.Write, change.Draft.ParentId);
        var saved = variants.Save(change.Write, change.Before, change.Draft);
        variants.Put(change.Write);
        return saved;
    }

    private static Outcome<DynamicContentVariant[]> SaveMany(
        in AccountWrite write, long itemId, IReadOnlyList<(long? Id, RecordInput<DynamicContentVariant> Input)> items)
    {
        var (variants, ids, errors) = (VariantDraft.Of(write, itemId), new HashSet<long>(), new FieldErrors());
        foreach (var (id, input) in items)
        {
            var before = variants.Find(variant => variant.Id == id);
            if (id is not null && before is null)
            {
                return Errors.RecordNotFound;
            }
            var draft = DynamicContentVariant.Schema.Json.Merge(input, before);
            draft.ParentId = itemId;
            DynamicContentVariant.Schema.Json.CheckRequired(draft, errors);
            var others = variants.Records.Where(other => other.Id != id);
            VariantDraft.Check(write.State, draft, others, before, errors);
            if (errors.Any)
            {
                return errors;
            }
            ids.Add(variants.Save(write, before, draft).Id);
        }
        return Array.FindAll(variants.Put(write), variant => ids.Contains(variant.Id));
    }

    private static Outcome<DynamicContentVariant> Delete(in RecordChange<DynamicContentVariant> change)
    {
        if (change.Draft.Default)
        {
            // Assumed A-111: an item keeps its default variant.
            return FieldErrors.OfBase("The default variant cannot be deleted");
        }
        change.Write.Remove(change.Draft);
        return change.Draft;
    }
}
