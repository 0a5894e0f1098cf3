using ZendeskEmulator.Accounts;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.CustomFields;

/// <summary>The operations of user fields and of organization fields. They differ only in their names.</summary>
internal static class CustomFieldOperationList
{
    /// <param name="name">Zendesk's word in operationIds: UserField.</param>
    public static IReadOnlyList<Operation> Of<TField>(CustomFieldResource<TField> resource, string name)
        where TField : CustomField, IKindOf<TField>
    {
        var fields = new CustomFieldOperations<TField>(resource);
        var options = new CustomFieldOptionOperations<TField>(resource);
        var path = $"/api/v2/{resource.ListName}";
        var one = $"{path}/{{{resource.Envelope}_id:text}}";
        var option = $"{one}/options/{{{resource.Envelope}_option_id}}";
        var (controller, optionController) = (resource.ListName, $"{resource.Envelope}_options");
        return
        [
            Get(path, $"List{name}s", $"{controller}/index", fields.List),
            Post(path, $"Create{name}", $"{controller}/create", fields.Body, fields.Create, fields.Render).For(CallerRole.Admin)
                .Noting("every type; `relationship_filter` and dynamic content are ignored, `system` is always false").Assuming(39, 44),
            Put($"{path}/reorder", $"Reorder{name}", $"{controller}/reorder", fields.Order, fields.Reorder, EmptyOk).For(CallerRole.Admin),
            Get($"{path}/show_many", $"ShowMany{name}s", $"{controller}/show_many", fields.ShowMany),
            Get(one, $"Show{name}", $"{controller}/show", fields.Show).Noting("by id or key"),
            Put(one, $"Update{name}", $"{controller}/update", fields.Body, fields.Update, fields.Render).For(CallerRole.Admin)
                .Noting("by id or key")
                .Assuming(39, 44),
            Delete(one, $"Delete{name}", $"{controller}/destroy", fields.Delete, NoContent).For(CallerRole.Admin)
                .Noting("by id or key")
                .Assuming(42),
            Get($"{one}/options", $"List{name}Options", $"{optionController}/index", options.List),
            Post(
                $"{one}/options",
                $"CreateOrUpdate{name}Option",
                $"{optionController}/create_or_update",
                CustomFieldOptionInput.Body,
                options.CreateOrUpdate,
                options.Render)
                .For(CallerRole.Admin).Assuming(39),
            Get(option, $"Show{name}Option", $"{optionController}/show", options.Show),
            Delete(option, $"Delete{name}Option", $"{optionController}/destroy", options.Delete, NoContent).For(CallerRole.Admin),
        ];
    }
}
