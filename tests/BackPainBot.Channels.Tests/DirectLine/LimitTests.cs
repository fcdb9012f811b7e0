using System.Net;
using BackPainBot.Channels.DirectLine;
using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>How much of it an address may use, answered so that clients show it at once.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Too_many_tokens_are_a_429_that_says_how_long_to_wait()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions { LimitLoopback = true, TokensPerMinute = 3 });
        for (var n = 0; n < 3; n++)
            (await host.GenerateAsync()).Status.ShouldBe(HttpStatusCode.OK);

        var refused = await host.GenerateAsync();

        refused.Fault.ShouldBe("429 LimitExceeded");
        int.Parse(refused.Headers["Retry-After"]).ShouldBeInRange(1, 60);
        refused.Headers["Cache-Control"].ShouldBe("no-store");
    }

    [Fact]
    public async Task A_strangers_page_uses_up_nothing_of_the_persons_own()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions { LimitLoopback = true, TokensPerMinute = 1 });
        for (var n = 0; n < 5; n++)
        {
            var refused = await host.SendAsync(
                HttpMethod.Post, "/tokens/generate", change: request => request.Headers.TryAddWithoutValidation("Origin", "https://stranger.example"));
            refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await host.GenerateAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_many_activities_are_a_400_as_clients_know_nothing_of_429_and_reading_goes_on()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions { LimitLoopback = true, ActivitiesPerMinute = 2 });
        var talk = await host.BeginAsync();
        await talk.SayAsync("one");
        await talk.SayAsync("two");

        (await talk.PostAsync(DirectLineTalk.Message("three"))).Fault.ShouldBe("400 LimitExceeded");
        for (var n = 0; n < 10; n++)
            (await talk.ActivitiesAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task An_address_has_so_many_sockets()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions { LimitLoopback = true, SocketsPerAddress = 2 });
        await using var first = await DirectLineSocket.ConnectAsync((await host.BeginAsync()).StreamUrl);
        await using var second = await DirectLineSocket.ConnectAsync((await host.BeginAsync()).StreamUrl);

        (await DirectLineSocket.RefusalAsync((await host.BeginAsync()).StreamUrl)).ShouldBe(429);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 0)]
    public async Task This_machine_is_not_limited_unless_that_is_set_and_nobody_is_where_the_limit_is_0(bool limitLoopback, int limit)
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions
        {
            LimitLoopback = limitLoopback,
            TokensPerMinute = limit,
            ActivitiesPerMinute = limit,
            SocketsPerAddress = limit,
        });
        var talk = await host.BeginAsync();
        for (var n = 0; n < 20; n++)
        {
            (await host.GenerateAsync()).Status.ShouldBe(HttpStatusCode.OK);
            await talk.SayAsync("hello");
        }
    }

    [Fact]
    public async Task Who_comes_through_a_proxy_is_limited_although_the_proxy_is_here()
    {
        await using var host = await DirectLineHost.StartAsync(new DirectLineOptions { AllowedOrigins = ["https://example.org"], TokensPerMinute = 1 });
        Task<DirectLineAnswer> CallAsync() => host.SendAsync(
            HttpMethod.Post, "/tokens/generate", change: request => request.Headers.Add("X-Forwarded-For", "203.0.113.9"));

        (await CallAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await CallAsync()).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
