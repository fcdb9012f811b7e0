using System.Net;
using System.Net.WebSockets;
using BackPainBot.Channels.DirectLine;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>Clients that send what nobody asked for, break off, or do not listen; and the others, whom that must cost nothing.</summary>
public sealed class BadFrameTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;
    private DirectLineTalk _talk = null!;
    private DirectLineSocket _good = null!;

    public async Task InitializeAsync()
    {
        _host = await DirectLineHost.StartAsync(new DirectLineOptions { SocketsPerConversation = 2, SendTimeoutSeconds = 2 });
        _talk = await _host.BeginAsync();
        _good = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        await _good.TakeAsync(1);
    }

    public async Task DisposeAsync()
    {
        await _good.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"activities\":[]}")]
    [InlineData("no json")]
    public async Task What_a_client_sends_means_nothing(string text)
    {
        for (var n = 0; n < 20; n++)
            await _good.SendAsync(text);
        await ShouldGoOnAsync();
    }

    [Fact]
    public async Task A_megabyte_closes_its_socket_as_too_big()
    {
        await using var bad = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        await bad.SendAsync(new string('x', 1024 * 1024));
        (await bad.ClosedAsync()).ShouldBe(WebSocketCloseStatus.MessageTooBig);
        await ShouldGoOnAsync();
    }

    [Fact]
    public async Task A_megabyte_in_pieces_closes_its_socket_too()
    {
        await using var bad = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        for (var n = 0; n < 64; n++)
            await bad.SendAsync(new string('x', 16 * 1024), end: false);
        (await bad.ClosedAsync()).ShouldBe(WebSocketCloseStatus.MessageTooBig);
        await ShouldGoOnAsync();
    }

    [Fact]
    public async Task A_thousand_frames_close_their_socket_as_too_many()
    {
        await using var bad = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        for (var n = 0; n < 1000; n++)
            await bad.SendAsync("");
        (await bad.ClosedAsync()).ShouldBe(WebSocketCloseStatus.PolicyViolation);
        await ShouldGoOnAsync();
    }

    [Fact]
    public async Task A_client_may_look_whether_we_are_there_for_as_long_as_it_likes()
    {
        for (var n = 0; n < 30; n++)
        {
            for (var frame = 0; frame < 10; frame++)
                await _good.SendAsync("");
            await ShouldGoOnAsync();
            _host.Time.Advance(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public async Task Half_a_frame_and_a_broken_line_cost_nobody_anything()
    {
        var bad = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        await bad.SendAsync("half of", end: false);
        bad.Socket.Abort();
        await bad.DisposeAsync();
        await ShouldGoOnAsync();
    }

    [Fact]
    public async Task Who_does_not_listen_is_dropped_and_the_others_do_not_wait()
    {
        await using var deaf = await DirectLineSocket.ConnectAsync(_talk.StreamUrl);
        await _talk.SayAsync("hello");
        await _good.TakeAsync(2);

        // More than all buffers on the way hold.
        for (var n = 0; n < 60; n++)
        {
            await _talk.PostAsync(DirectLineTalk.Message(new string('x', 200_000)));
            await _good.TakeAsync(2);
        }

        await UntilThereIsRoomAsync();
        await Should.ThrowAsync<WebSocketException>(() => deaf.ClosedAsync());
        await ShouldGoOnAsync();
    }

    /// <summary>Tries until one of the two sockets is dropped and another one may come in its place.</summary>
    private async Task UntilThereIsRoomAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await DirectLineSocket.RefusalAsync(_talk.StreamUrl) == (int)HttpStatusCode.TooManyRequests)
            patience.Token.ThrowIfCancellationRequested();
    }

    private async Task ShouldGoOnAsync()
    {
        await _talk.SayAsync("hello");
        (await _good.TakeAsync(2))[0].GetProperty("text").GetString().ShouldBe("hello");
    }
}
