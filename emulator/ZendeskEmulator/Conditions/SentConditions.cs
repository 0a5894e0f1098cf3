using System.Text.Json;

namespace ZendeskEmulator.Conditions;

/// <summary>The conditions of a body: <c>all</c> and <c>any</c>, by themselves or under <c>conditions</c>.</summary>
internal sealed class SentConditions
{
    private static readonly BodyShape<SentConditions> Shape = Lists(new BodyShape<SentConditions>(), sent => sent);

    private List<Condition>? all;
    private List<Condition>? any;

    /// <summary>Lets a body have conditions.</summary>
    /// <param name="of">Where they are kept.</param>
    public static BodyShape<TInto> AddTo<TInto>(BodyShape<TInto> shape, Func<TInto, SentConditions> of)
        where TInto : class => Lists(shape, of).Object("conditions", of, Shape);

    /// <summary>
    /// The stored conditions, or the sent ones instead of all of them: a client that sends <c>any</c> alone clears <c>all</c> (documented,
    /// and seen as a 422). An array stays the same object when nothing changes.
    /// </summary>
    public (Condition[] All, Condition[] Any) Over(Condition[] storedAll, Condition[] storedAny) => all is null
        ? (storedAll, storedAny)
        : (Keep(storedAll, all), Keep(storedAny, any!));

    /// <summary>Whether the body had conditions.</summary>
    public bool IsSent => all is not null;

    /// <summary>{"all":[…],"any":[…]}</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, Condition[] all, Condition[] any)
    {
        json.WriteStartObject(name);
        Condition.Write(json, "all", all);
        Condition.Write(json, "any", any);
        json.WriteEndObject();
    }

    private static BodyShape<TInto> Lists<TInto>(BodyShape<TInto> shape, Func<TInto, SentConditions> of)
        where TInto : class => shape
        .Objects("all", into => Add(of(into).all!), Condition.Shape, into => of(into).Begin())
        .Objects("any", into => Add(of(into).any!), Condition.Shape, into => of(into).Begin());

    private static Condition[] Keep(Condition[] stored, List<Condition> sent) =>
        stored.AsSpan().SequenceEqual(sent.ToArray()) ? stored : [.. sent];

    private void Begin() => (all, any) = (all ?? [], any ?? []);

    private static Condition Add(List<Condition> conditions)
    {
        var condition = new Condition();
        conditions.Add(condition);
        return condition;
    }
}
