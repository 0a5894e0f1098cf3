using System.Text.Json;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Search;

/// <summary>A type of records that searches find.</summary>
internal abstract class SearchType : Contribution
{
    /// <summary>Its name in type: and result_type.</summary>
    public abstract string Name { get; }

    /// <summary>Whether its records can be sorted by a field, besides the two times.</summary>
    public abstract bool HasSort(string field);

    /// <summary>Offers all records that match.</summary>
    public abstract void Find(SearchQuery query, SearchContext context, SearchHits hits);

    /// <summary>Writes a found record with its result_type; null if it does not exist any more.</summary>
    public abstract Action<Utf8JsonWriter, Links>? RowOf(long id, SearchContext context);

    /// <summary>The id of the record whose document a change belongs to; null for a change of something else.</summary>
    public abstract long? IdOf(AccountState state, in Change change);

    /// <summary>The present document of an id; null if it does not exist.</summary>
    public abstract object? Capture(AccountState state, long id);

    /// <summary>The kept matches of a query over some types.</summary>
    public static SearchHits Find(IEnumerable<SearchType> types, SearchQuery query, SearchContext context, SearchHits hits)
    {
        foreach (var type in types)
        {
            if (query.Wants(type.Name))
            {
                type.Find(query, context, hits);
            }
        }
        return hits;
    }
}

/// <inheritdoc/>
/// <param name="name">Its name in type: and result_type.</param>
/// <param name="documents">Where its documents are.</param>
internal sealed class SearchType<TDocument>(string name, SearchDocuments<TDocument> documents) : SearchType
{
    private readonly FindDocument<TDocument> find = documents.Find;
    private readonly Dictionary<string, Keyword<TDocument>> keywords = [];

    public override string Name => name;

    /// <summary>The search for a word or phrase without a key.</summary>
    public required Keyword<TDocument> Bare { get; init; }

    /// <summary>The resource's keywords; created and updated are added to them.</summary>
    public required Keyword<TDocument>[] Keywords
    {
        init
        {
            foreach (var keyword in (Keyword<TDocument>[])
            [
                .. value,
                Search.Keywords.Time<TDocument>("created", "created_at", document => documents.Times(document).CreatedAt),
                Search.Keywords.Time<TDocument>("updated", "updated_at", document => documents.Times(document).UpdatedAt),
            ])
            {
                foreach (var key in keyword.Names)
                {
                    keywords.Add(key, keyword);
                }
            }
        }
    }

    /// <summary>The custom fields whose keys are keywords too. Zendesk's own keys take precedence.</summary>
    public Func<AccountState, CustomFieldSet> Fields { get; init; } = _ => CustomFieldSet.Empty;

    public Func<TDocument, CustomFieldValue[]?> Values { get; init; } = _ => null;

    /// <summary>The condition of a key that is no keyword, such as custom_field_1; null for a key that the type does not know.</summary>
    public Func<SearchTerm, SearchContext, SearchCondition<TDocument>?> Other { get; init; } = (_, _) => null;

    /// <summary>Further orders by name: the number to sort by; null for a name that the type does not have.</summary>
    public Func<string, Func<TDocument, long>?> Sort { get; init; } = _ => null;

    public override bool HasSort(string field) => Sort(field) is not null;

    public override long? IdOf(AccountState state, in Change change) =>
        Array.IndexOf(documents.Kinds, change.Kind) is var index && index < 0 ? null
        : index == 0 ? change.Id
        : (change.Record is { } record ? documents.Kinds[index].Of(record) : documents.Kinds[index].Find(state, change.Id))?.OwnerId;

    public override object? Capture(AccountState state, long id) => find(state, id, out var document) ? document : null;

    public override void Find(SearchQuery query, SearchContext context, SearchHits hits)
    {
        var ids = Ids(query, context);
        var take = int.MaxValue;
        if (ids.Total is { } total && hits.IsInOrderOfId)
        {
            take = (int)Math.Min(hits.Limit, total);
            hits.CountMore(total - take);
        }
        var value = ValueOf(hits.Sort.Field);
        foreach (var id in ids.All.Take(take))
        {
            if (value is null)
            {
                hits.Offer(this, new SearchPlace(0, id));
            }
            else if (TryFind(id, context, out var document))
            {
                hits.Offer(this, new SearchPlace(value(document), id));
            }
        }
    }

    /// <summary>The ids of all records that match, ascending, and their number where it is known beforehand.</summary>
    public (IEnumerable<long> All, long? Total) Ids(SearchQuery query, SearchContext context)
    {
        var candidates = Candidates(query, context, out var areMatches);
        if (areMatches)
        {
            return (candidates.InOrder(), candidates.Estimate);
        }
        return (candidates.InOrder().Where(MatcherOf(query, context)), null);
    }

    /// <summary>Whether a record matches, for callers that know which few records to look at.</summary>
    public Func<long, bool> MatcherOf(SearchQuery query, SearchContext context)
    {
        var groups = Array.ConvertAll(query.Groups, group => Array.ConvertAll(group, term => ConditionOf(term, context)));
        return id => Matches(id, groups, context);
    }

    /// <summary>The records that a search looks at: the fewest that an index has for a group of terms, or all.</summary>
    /// <param name="areMatches">True if these are exactly the matches, so that no document needs to be compared.</param>
    public SearchIds Candidates(SearchQuery query, SearchContext context, out bool areMatches)
    {
        var best = documents.All(context.State);
        var chosen = -1;
        for (var i = 0; context.UsesIndexes && i < query.Groups.Length; i++)
        {
            if (IdsOf(query.Groups[i], context) is { } found && (chosen < 0 || found.Estimate < best.Estimate))
            {
                (best, chosen) = (found, i);
            }
        }
        if (context.Lag?.Ids(this) is { Length: > 0 } late)
        {
            best = SearchIds.Union(best, new SearchIds(late.Length, () => late))!;
        }
        areMatches = best.IsExact && (query.Groups.Length == 0 || (query.Groups.Length == 1 && chosen == 0));
        return best;
    }

    public override Action<Utf8JsonWriter, Links>? RowOf(long id, SearchContext context)
    {
        if (!TryFind(id, context, out var document))
        {
            return null;
        }
        var write = documents.Writer(context.State).With((json, _) => json.WriteString("result_type", name));
        return (json, links) => write(json, document, links);
    }

    /// <summary>The documents of ids, as the search sees them, without deleted ones.</summary>
    public List<TDocument> Documents(IEnumerable<long> ids, SearchContext context)
    {
        var found = new List<TDocument>();
        foreach (var id in ids)
        {
            if (TryFind(id, context, out var document))
            {
                found.Add(document);
            }
        }
        return found;
    }

    private bool TryFind(long id, SearchContext context, out TDocument document)
    {
        if (context.Lag is { } lag && lag.TryFind(this, id, context.Now, out var seen))
        {
            document = seen is TDocument known ? known : default!;
            return seen is not null;
        }
        return find(context.State, id, out document);
    }

    private bool Matches(long id, SearchCondition<TDocument>[][] groups, SearchContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (!TryFind(id, context, out var document))
        {
            return false;
        }
        foreach (var group in groups)
        {
            if (!Array.Exists(group, condition => condition(document)))
            {
                return false;
            }
        }
        return true;
    }

    private SearchCondition<TDocument> ConditionOf(SearchTerm term, SearchContext context)
    {
        var condition = term.Key is null ? Bare.Condition(term, context)
            : keywords.TryGetValue(term.Key, out var keyword) ? keyword.Condition(term, context)
            : Other(term, context) is { } known ? known
            : Fields(context.State).Find(term.Key) is { Inactive: false } field
                ? document => FieldCondition.Holds(term, field, Values(document), context.Now)
            // Assumed A-24: a key that is neither Zendesk's nor a field's matches no record.
            : Search.Keywords.Never;
        return term.IsNegated ? document => !condition(document) : condition;
    }

    /// <summary>The ids of all alternatives; null when one of them has no index.</summary>
    private SearchIds? IdsOf(SearchTerm[] group, SearchContext context)
    {
        var parts = Array.ConvertAll(group, term =>
        {
            var keyword = term.Key is null ? Bare : keywords.GetValueOrDefault(term.Key);
            return term.IsNegated || term.Operator != SearchOperator.Is ? null : keyword?.Find?.Invoke(term, context);
        });
        return parts.Length == 1 ? parts[0] : SearchIds.Union(parts);
    }

    private Func<TDocument, long>? ValueOf(string? field) => field switch
    {
        null => null,
        SearchSort.Created => document => documents.Times(document).CreatedAt.Ticks,
        SearchSort.Updated => document => documents.Times(document).UpdatedAt.Ticks,
        _ => Sort(field),
    };
}
