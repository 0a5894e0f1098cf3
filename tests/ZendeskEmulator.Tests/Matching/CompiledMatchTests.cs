using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.Tests.Matching;

public sealed class CompiledMatchTests
{
    private static readonly OperationNames Operations = new(["CreateOrUpdateUser", "ShowUser", "ListUsers"]);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"operation":"CreateOrUpdateUser"}""")]
    [InlineData("""{"operation":"createorupdateuser"}""")]
    [InlineData("""{"operation":"Create*User"}""")]
    [InlineData("""{"operation":"/^Create(Or|And)/"}""")]
    [InlineData("""{"method":"post"}""")]
    [InlineData("""{"path":"/api/v2/users/create_or_update"}""")]
    [InlineData("""{"path":"/api/v2/users/create_or_update.json"}""")]
    [InlineData("""{"path":"/api/v2/users/*"}""")]
    [InlineData("""{"path":"/api/v2/users/{user_id}"}""")]
    [InlineData("""{"path":"/api/v2/*/create_or_update"}""")]
    [InlineData("""{"path":"/users/"}""")]
    [InlineData("""{"headers":{"x-source":"crm"}}""")]
    [InlineData("""{"headers":{"X-Source":"*r*"}}""")]
    [InlineData("""{"query":{"include":"identities"}}""")]
    [InlineData("""{"query":{"page[size]":2}}""")]
    [InlineData("""{"body":{"user.email":"roger@example.org"}}""")]
    [InlineData("""{"body":{"$.user.email":"*@example.org"}}""")]
    [InlineData("""{"body":{"user.external_id":"/^R-[0-9]+$/"}}""")]
    [InlineData("""{"body":{"user.verified":true}}""")]
    [InlineData("""{"body":{"user.age":42}}""")]
    [InlineData("""{"body":{"user.notes":null}}""")]
    [InlineData("""{"body":{"user.tags":"vip"}}""")]
    [InlineData("""{"body":{"user.tags.1":"vip"}}""")]
    [InlineData("""{"body":{"user.identities.*.value":"second@example.org"}}""")]
    [InlineData("""{"body":{"user.identities[1].value":"second@example.org"}}""")]
    [InlineData("""{"body":{"user.identities[].type":"email"}}""")]
    [InlineData("""{"body":{"*.email":"roger@example.org"}}""")]
    [InlineData("""{"caller":"owner@example.com"}""")]
    [InlineData("""{"caller":"7"}""")]
    [InlineData("""{"status":201}""")]
    [InlineData("""{"status":"2xx"}""")]
    [InlineData("""{"text":"example.org"}""")]
    [InlineData("""{"text":"roger*vip"}""")]
    [InlineData("""{"operation":"*","method":"POST","status":201,"body":{"user.email":"roger@example.org","user.tags":"a"}}""")]
    public void Everything_that_is_given_holds(string match) => Assert.True(Compile(match).Matches(new Sample()));

    [Theory]
    [InlineData("""{"operation":"ShowUser"}""", "operation")]
    [InlineData("""{"method":"PUT"}""", "method")]
    [InlineData("""{"path":"/api/v2/users"}""", "path")]
    [InlineData("""{"path":"/api/v2/{a}"}""", "path")]
    [InlineData("""{"path":"/api/v2/users/{a}/{b}"}""", "path")]
    [InlineData("""{"headers":{"X-Source":"CRM"}}""", "header X-Source")]
    [InlineData("""{"headers":{"X-Other":"*"}}""", "header X-Other")]
    [InlineData("""{"query":{"include":"groups"}}""", "query include")]
    [InlineData("""{"body":{"user.email":"Roger@example.org"}}""", "body user.email")]
    [InlineData("""{"body":{"user.email":"example.org"}}""", "body user.email")]
    [InlineData("""{"body":{"user.notes":"null"}}""", "body user.notes")]
    [InlineData("""{"body":{"user.email":null}}""", "body user.email")]
    [InlineData("""{"body":{"user":"*"}}""", "body user")]
    [InlineData("""{"body":{"user.tags.2":"*"}}""", "body user.tags.2")]
    [InlineData("""{"body":{"user.email.x":"*"}}""", "body user.email.x")]
    [InlineData("""{"caller":"8"}""", "caller")]
    [InlineData("""{"status":200}""", "status")]
    [InlineData("""{"status":"4xx"}""", "status")]
    [InlineData("""{"text":"nowhere"}""", "text")]
    [InlineData("""{"text":"vip*roger"}""", "text")]
    public void One_condition_that_does_not_hold_is_enough(string match, string field)
    {
        var compiled = Compile(match);

        Assert.False(compiled.Matches(new Sample()));
        Assert.Equal(field, Assert.Single(compiled.DifferencesFrom(new Sample())).Field);
    }

    [Fact]
    public void A_difference_has_what_was_expected_and_what_is_there()
    {
        var match = Compile("""{"method":"PUT","body":{"user.email":"wilco@example.org","user.phone":"1"},"status":200}""");

        Assert.Equal(
            [
                new FieldDifference("method", "PUT", "POST"),
                new FieldDifference("body user.email", "wilco@example.org", "roger@example.org"),
                new FieldDifference("body user.phone", "1", null),
                new FieldDifference("status", "200", "201"),
            ],
            match.DifferencesFrom(new Sample()));
    }

    [Theory]
    [InlineData("[]", "match must be an object")]
    [InlineData("""{"operaton":"x"}""", "match has no 'operaton'; the nearest known name is 'operation'")]
    [InlineData(
        """{"operation":"CreateOrUpdateUsers"}""", "there is no operation 'CreateOrUpdateUsers'; the nearest is 'CreateOrUpdateUser'")]
    [InlineData("""{"method":1}""", "match.method must be a text")]
    [InlineData("""{"status":99}""", "match.status must be a status such as 429, or \"4xx\"")]
    [InlineData("""{"status":"4"}""", "match.status must be a status such as 429, or \"4xx\"")]
    [InlineData("""{"status":"429xx"}""", "match.status must be a status such as 429, or \"4xx\"")]
    [InlineData("""{"headers":"x"}""", "match.headers must be an object of texts by name")]
    [InlineData("""{"body":{"user":{"email":"x"}}}""", "match.body.user must be a text, a number, true, false or null")]
    [InlineData("""{"body":{"user..email":"x"}}""", "'user..email' is not a path in a body: write one such as user.email or users.*.name")]
    [InlineData("""{"path":"/(/"}""", "path is not a regular expression that the emulator supports")]
    [InlineData("""{"text":"/(a)\\1/"}""", "text is not a regular expression that the emulator supports")]
    public void The_error_of_a_match_says_what_is_wrong(string json, string reason)
    {
        var read = MatchReading.Read(JsonElement.Parse(json));
        var error = read.Error ?? CompiledMatch.Of(read.Record, Operations).Error;

        Assert.StartsWith(reason, error!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_and_paths_are_bounded()
    {
        Assert.NotNull(ErrorOf(new RequestMatch { Text = new string('a', 2_001) }));
        Assert.NotNull(ErrorOf(new RequestMatch { Text = $"/{new string('a', 256)}/" }));
        Assert.NotNull(ErrorOf(new RequestMatch { Text = $"/{new string('(', 30)}a{new string(')', 30)}/" }));
        Assert.NotNull(
            ErrorOf(new RequestMatch { Body = new Dictionary<string, string?> { [string.Join('.', Enumerable.Repeat("a", 13))] = "x" } }));
        Assert.NotNull(ErrorOf(new RequestMatch { Headers = Enumerable.Range(0, 21).ToDictionary(i => $"h{i}", _ => (string?)"x") }));
    }

    [Fact]
    public void A_match_is_written_as_it_is_read()
    {
        const string Json =
            """{"operation":"ShowUser","method":"GET","path":"/a","headers":{"A":"b"},"query":{"c":"d"},"body":"""
            + """{"e.f":null},"caller":"g","status":404,"text":"h"}""";
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            MatchReading.Write(json, MatchReading.Read(JsonElement.Parse(Json)).Record);
        }

        Assert.Equal(Json, Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("""{"user":{"email":"roger@example.org","notes":"cut he""")]
    [InlineData("""{"user":{"email":"roger@example.org"},"x":nonsense}""")]
    public void The_beginning_of_a_cut_or_broken_body_counts(string body)
    {
        Assert.True(Compile("""{"body":{"user.email":"roger@example.org"}}""").Matches(new Sample { Text = body }));
        Assert.False(Compile("""{"body":{"user.notes":"*"}}""").Matches(new Sample { Text = body }));
    }

    private static string? ErrorOf(RequestMatch match) => CompiledMatch.Of(match, Operations).Error?.Reason;

    private static CompiledMatch Compile(string json) =>
        CompiledMatch.Of(MatchReading.Read(JsonElement.Parse(json)).Record, Operations).Record;

    private sealed class Sample : IMatchable
    {
        public string Text { get; init; } =
            """{"user":{"email":"roger@example.org","external_id":"R-12","verified":true,"age":42,"notes":null,"identities":"""
            + """[{"type":"email","value":"first@example.org"},{"type":"email","value":"second@example.org"}],"tags":["a","vip"]}}""";

        public string? OperationId => "CreateOrUpdateUser";

        public string Method => "POST";

        public ReadOnlySpan<char> Path => "/api/v2/users/create_or_update";

        public string? Query => "?include=identities&page%5Bsize%5D=2";

        public int? Status => 201;

        public ReadOnlySpan<byte> Body => Encoding.UTF8.GetBytes(Text);

        public IEnumerable<string> CallerNames => ["owner@example.com", "7"];

        public IEnumerable<string> Texts => [Text];

        public string? Header(string name) => name.Equals("x-source", StringComparison.OrdinalIgnoreCase) ? "crm" : null;
    }
}
