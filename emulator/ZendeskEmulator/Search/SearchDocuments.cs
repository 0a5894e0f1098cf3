using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Search;

/// <summary>Finds the document of an id. False for an unknown id and for a record that lists leave out.</summary>
internal delegate bool FindDocument<TDocument>(AccountState state, long id, out TDocument document);

/// <summary>The documents of a search type.</summary>
/// <param name="Kinds">The kinds of records that a document is made of: its own, and those that its record owns.</param>
/// <param name="Find">Finds the document of an id.</param>
/// <param name="All">All listed records, each once, in order of id.</param>
/// <param name="Times">The record that has the times of a document.</param>
/// <param name="Writer">Writes documents.</param>
internal sealed record SearchDocuments<TDocument>(
    AccountRecordKind[] Kinds,
    FindDocument<TDocument> Find,
    Func<AccountState, SearchIds> All,
    Func<TDocument, ITimes> Times,
    Func<AccountState, WriteRecord<TDocument>> Writer);

/// <summary>The records of a schema as documents.</summary>
internal static class SchemaDocuments<T>
    where T : TimedRecord, IHasSchema<T>, new()
{
    public static readonly SearchDocuments<T> All = new(
        [T.Kind], Find, AllIds, record => record, state => T.Schema.Json.WriterFor(state, []));

    /// <summary>The records that a term selects: by id, or by a similar name.</summary>
    public static HashSet<long> IdsOf(SearchTerm term, IRecordSource<T> records, params Func<T, string?>[] names) =>
        [.. records.Ascending(0)
            .Where(record => record.Id == term.Id || Array.Exists(names, name => term.IsLike(name(record))))
            .Select(record => record.Id)];

    private static bool Find(AccountState state, long id, out T record)
    {
        var found = state.Get<Records<T>>().Find(id);
        record = found!;
        return found is not null && T.Schema.IsListed?.Invoke(found) != false;
    }

    private static SearchIds AllIds(AccountState state)
    {
        var all = state.Get<Records<T>>();
        return new SearchIds(all.Count, () => all.Ascending(0).Select(record => record.Id), IsExact: true);
    }
}
