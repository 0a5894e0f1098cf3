using System.Text;
using Xunit;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Tests.Requests;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("""{"user":{"name":"Roger","password":"geheim"}}""", """{"user":{"name":"Roger","password":"******"}}""")]
    [InlineData("""{"token":"abc","tokens":[{"full_token":"x1"}]}""", """{"token":"***","tokens":[{"full_token":"**"}]}""")]
    [InlineData("""{"accessToken":"abc","token_type":"bearer"}""", """{"accessToken":"***","token_type":"bearer"}""")]
    [InlineData("""{"client_secret":{"a":["abc",12]},"b":"c"}""", """{"client_secret":{"a":["***",11]},"b":"c"}""")]
    [InlineData("""{"PASSWORD":"abc"}""", """{"PASSWORD":"***"}""")]
    [InlineData("""{"pass\u0077ord":"abc","b":"c"}""", """{"pass\u0077ord":"***","b":"c"}""")]
    [InlineData("""{"grant_type":"authorization_code","code":"abc"}""", """{"grant_type":"authorization_code","code":"***"}""")]
    [InlineData("""{"grant_type":"other","code":"abc"}""", """{"grant_type":"other","code":"***"}""")]
    [InlineData("""{"errors":[{"code":"InvalidToken"}]}""", """{"errors":[{"code":"InvalidToken"}]}""")]
    [InlineData("""[{"token":"a"},"b",{"c":"d"}]""", """[{"token":"*"},"b",{"c":"d"}]""")]
    [InlineData("""{"name":"A broken promise"}""", """{"name":"A broken promise"}""")]
    [InlineData("""{"password":"cut he""", """{"password":*******""")]
    [InlineData("password is geheim", "******************")]
    public void Values_of_secrets_in_JSON_are_overwritten(string body, string kept)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Redaction.Body(bytes, isForm: false);

        Assert.Equal(kept, Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void A_secret_is_found_at_every_place_of_a_long_body()
    {
        for (var length = 950; length < 1_100; length++)
        {
            var start = $$"""{"notes":"{{new string('x', length)}}",""";
            var bytes = Encoding.UTF8.GetBytes($$"""{{start}}"code_verifier":"geheim"}""");

            Redaction.Body(bytes, isForm: false);

            Assert.Equal($$"""{{start}}"code_verifier":"******"}""", Encoding.UTF8.GetString(bytes));
        }
    }

    [Theory]
    [InlineData("grant_type=password&username=a&password=b%20c&code=d", "grant_type=password&username=a&password=*****&code=*")]
    [InlineData("client%5Fsecret=abc", "client%5Fsecret=***")]
    public void Values_of_secrets_in_forms_are_overwritten(string body, string kept)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Redaction.Body(bytes, isForm: true);

        Assert.Equal(kept, Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("?access_token=abc&page=1", "?access_token=***&page=1")]
    [InlineData("?a%63cess_token=abc", "?a%63cess_token=***")]
    [InlineData("?page=1&sort=-id", "?page=1&sort=-id")]
    [InlineData("", "")]
    public void Values_of_secrets_in_queries_are_overwritten(string query, string kept) => Assert.Equal(kept, Redaction.Query(query));

    [Theory]
    [InlineData("https://app.example/callback?code=abc&state=s", "https://app.example/callback?code=***&state=s")]
    [InlineData("https://app.example/api/v2/users/7.json", "https://app.example/api/v2/users/7.json")]
    public void Codes_in_addresses_are_overwritten(string address, string kept) => Assert.Equal(kept, Redaction.Address(address));

    [Theory]
    [InlineData("<a href=\"https://a.example/?code=abc\">code=abc</a>", "<a href=\"https://a.example/?code=***\">code=abc</a>")]
    [InlineData("<a href=\"/?x=1&amp;code=abc&amp;state=s\">", "<a href=\"/?x=1&amp;code=***&amp;state=s\">")]
    [InlineData("code=abc", "code=abc")]
    [InlineData("?code=cut", "?code=***")]
    public void Codes_in_pages_are_overwritten(string page, string kept)
    {
        var bytes = Encoding.UTF8.GetBytes(page);

        Redaction.Page(bytes);

        Assert.Equal(kept, Encoding.UTF8.GetString(bytes));
    }

    [Theory]
    [InlineData("Authorization", "Basic abc", "Basic ***")]
    [InlineData("Proxy-Authorization", "Bearer abc", "Bearer ***")]
    [InlineData("Authorization", "abc", "***")]
    [InlineData("Cookie", "a b", "***")]
    [InlineData("X-Api-Token", "a b", "***")]
    public void Headers_of_credentials_keep_their_scheme_only(string name, string value, string kept)
    {
        Assert.True(Redaction.IsSecretHeader(name));
        Assert.Equal(kept, Redaction.Header(name, value).ToString());
    }

    [Fact]
    public void The_secret_of_the_request_is_hidden_wherever_it_stands()
    {
        var bytes = "a 5ecret-5ecret b 5ecret-5ecret"u8.ToArray();

        Redaction.Secret(bytes, "5ecret-5ecret");

        Assert.Equal("a ************* b *************", Encoding.UTF8.GetString(bytes));
    }
}
