using System.Text.Json.Nodes;

namespace ZendeskEmulator.Specs.Steps;

/// <summary>Status, headers and body of the last response.</summary>
[Binding]
public sealed class ResponseSteps(World world)
{
    [Then(@"^the response is (\d{3})(?: [A-Z][A-Za-z ]*)?$")]
    public void Status(int status) => Assert.True(
        world.Response.Status == status, $"The response should be {status}, but is {world.Response.Status}: {world.Response.Body}");

    [Then("the response has")]
    public void Has(DataTable places)
    {
        foreach (var (place, cell) in Cell.Pairs(places))
        {
            Cell.Check(world.Resolve(cell), world.Response.At(place), place);
        }
    }

    /// <summary>␣ stands for a space at the end of a line, which a reader would not see.</summary>
    [Then("the body of the response is")]
    public void Body(string body) => Assert.Equal(world.Resolve(body).Replace('␣', ' '), world.Response.Body);

    [Then("the response has no body")]
    public void NoBody() => Assert.Equal("", world.Response.Body);

    [Then("the body of the response does not contain {string}")]
    public void BodyWithout(string text) => Assert.DoesNotContain(text, world.Response.Body, StringComparison.Ordinal);

    [Then("the body of the response is no JSON")]
    public void NoJson() => Assert.Throws<InvalidOperationException>(() => world.Response.Json);

    [Then("the keys of {string} in the response are")]
    public void Keys(string place, string keys) => Assert.Equal(
        keys.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), world.Response.At(place)!.AsObject().Select(field => field.Key));

    [Then("the list {string} in the response is")]
    public void List(string list, DataTable records) => Rows.Check(world.Response, list, records, world.Resolve);

    [Then("the list {string} in the response is empty")]
    public void EmptyList(string list) => Assert.Equal("[]", world.Response.At(list)!.ToJsonString());

    [Then("the response has the header {word} {string}")]
    public void Header(string name, string value) => Assert.Equal(world.Resolve(value), HeaderOf(name));

    [Then("the response has a header {word} like {string}")]
    public void HeaderLike(string name, string pattern) => Assert.Matches($"^(?:{pattern})$", HeaderOf(name) ?? "");

    [Then("the response has no header {word}")]
    public void NoHeader(string name) => Assert.Null(HeaderOf(name));

    [Then("the complaint about {string} is")]
    public void Complaint(string field, DataTable entry)
    {
        Assert.Equal(422, world.Response.Status);
        Assert.Equal("RecordInvalid", world.Response.At("error")!.GetValue<string>());
        Assert.Equal("Record validation errors", world.Response.At("description")!.GetValue<string>());
        var expected = new JsonObject(Cell.Pairs(entry)
            .Select(pair => KeyValuePair.Create(pair.Property, (JsonNode?)JsonValue.Create(world.Resolve(pair.Cell)))));
        var actual = world.Response.At($"details.{field}[0]");
        Assert.True(JsonNode.DeepEquals(expected, actual), $"It should be {PlainJson.Of(expected)}, but is {PlainJson.Of(actual)}.");
    }

    [Then("the complaints are about {string} and nothing else")]
    public void Complaints(string fields) =>
        Assert.Equal(fields.Split(", ").Order(), world.Response.At("details")!.AsObject().Select(field => field.Key).Order());

    private string? HeaderOf(string name) => world.Response.Headers.GetValueOrDefault(name.ToLowerInvariant());
}
