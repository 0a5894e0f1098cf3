using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Playwright;
using Xunit;

namespace ZendeskEmulator.Dashboard.Tests;

/// <summary>A started emulator, a client of it, and a browser with its dashboard.</summary>
internal sealed class OpenDashboard : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly Channel<string> notes = Channel.CreateUnbounded<string>();

    private OpenDashboard(Emulator emulator, IBrowserContext context, IPage page)
    {
        Emulator = emulator;
        this.context = context;
        Page = page;
        Account = emulator.GetAccount("acme");
        Client = Account.CreateClient();
    }

    public Emulator Emulator { get; }

    public EmulatorAccount Account { get; }

    /// <summary>A program that calls the account.</summary>
    public HttpClient Client { get; }

    public IPage Page { get; }

    /// <summary>The address of the account's dashboard.</summary>
    public string Address => AddressAt(Emulator.BaseUrl);

    public static string AddressAt(Uri root) => $"{root.AbsoluteUri.TrimEnd('/')}/_accounts/acme/_emulator/";

    public static async Task<OpenDashboard> StartAsync(
        Browser browser,
        EmulatorOptions? options = null,
        int width = 1280,
        int height = 800,
        bool isDark = false)
    {
        var context = await browser.OpenAsync(width, height, isDark);
        options ??= new EmulatorOptions();
        options.Urls ??= "http://127.0.0.1:0";
        var emulator = await Emulator.StartAsync(options, TestContext.Current.CancellationToken);
        var page = await context.NewPageAsync();
        var open = new OpenDashboard(emulator, context, page);
        open.Listen();
        await open.KeepNotesAsync();
        return open;
    }

    /// <summary>Goes to a page, such as people/users.</summary>
    public Task GoAsync(string page) => Page.GotoAsync($"{Address}#/{page}");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name, Exact = true });

    public static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>
    /// Waits until the page says this in a note, or knows that it did: a note goes by itself after some seconds, which a busy machine
    /// may not see.
    /// </summary>
    public async Task ExpectNoteAsync(string text)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(Browser.Patience);
        while (await notes.Reader.ReadAsync(late.Token) is var note && !note.Contains(text, StringComparison.Ordinal))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"A note says: {note}");
        }
    }

    /// <summary>The name that a user is created with, and its id.</summary>
    public async Task<long> CreateUserAsync(string name, string? email = null)
    {
        using var response = await Client.PostAsJsonAsync(
            new Uri("/api/v2/users.json", UriKind.Relative),
            new { user = new { name, email } },
            TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return json.GetProperty("user").GetProperty("id").GetInt64();
    }

    /// <summary>Creates a ticket with this subject.</summary>
    public async Task CreateTicketAsync(string subject)
    {
        using var response = await Client.PostAsJsonAsync(
            new Uri("/api/v2/tickets.json", UriKind.Relative),
            new { ticket = new { subject, comment = new { body = subject } } },
            TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }

    /// <summary>The status of a call.</summary>
    public async Task<int> StatusAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Client.Dispose();
        await Emulator.DisposeAsync();
        Assert.Empty(complaints);
    }

    private async Task KeepNotesAsync()
    {
        await Page.ExposeFunctionAsync("keepNote", (string text) => notes.Writer.TryWrite(text));
        await Page.AddInitScriptAsync(
            """
            new MutationObserver(changes => changes.flatMap(change => [...change.addedNodes])
                .filter(node => node.classList?.contains('note'))
                .forEach(node => keepNote(node.textContent)))
                .observe(document, { childList: true, subtree: true });
            """);
    }

    /// <summary>No page may throw, or break its own policy. A refused call is no mistake of the page's.</summary>
    private void Listen()
    {
        Page.PageError += (_, error) => complaints.Add(error);
        Page.Dialog += (_, dialog) => complaints.Add($"A script of the data ran: {dialog.Message}");
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
    }
}
