namespace ZendeskEmulator.Resources;

/// <summary>The operations on the records of a parent whose id is in the path. The schema says whether there is such a parent.</summary>
internal static class ChildCrud
{
    extension<T>(Crud<T> crud)
        where T : ChildRecord, IHasSchema<T>, new()
    {
        public Operation ListUnder(string path, string id) => crud.ListOf(path, id, (state, parentId) =>
            T.Schema.HasParent!(state, parentId) ? new FewRecords<T>(state.Get<Records<T>>().OfOwner(parentId)) : null);

        public Operation CreateUnder(string path, string id) =>
            crud.CreateOf(path, id, T.Schema.HasParent!, (child, parentId) => child.ParentId = parentId);
    }

    /// <summary>The rule of a parent that takes its children with it when it is deleted.</summary>
    public static DeleteRecord<TParent> DeleteWith<TParent, TChild>()
        where TParent : TimedRecord, IHasSchema<TParent>, new()
        where TChild : ChildRecord, IHasSchema<TChild>, new() => (in change) =>
        {
            foreach (var child in change.Write.Get<Records<TChild>>().OfOwner(change.Draft.Id))
            {
                change.Write.Remove(child);
            }
            change.Write.Remove(change.Draft);
            return change.Draft;
        };
}
