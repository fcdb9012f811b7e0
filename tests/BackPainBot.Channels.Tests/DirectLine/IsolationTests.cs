using Shouldly;

namespace BackPainBot.Channels.Tests.DirectLine;

/// <summary>A thousand people at once, and nobody hears a word of another.</summary>
public sealed class IsolationTests
{
    private const int People = 1000;

    [Fact]
    public async Task A_thousand_interleaved_talks_hear_their_own_words_in_order_and_nothing_else()
    {
        await using var host = await DirectLineHost.StartAsync();
        var talks = await AtOnceAsync(Enumerable.Range(0, People), n => host.BeginAsync(n % 2 == 0 ? null : $$$"""{"user":{"id":"same user"}}"""));
        var sockets = await AtOnceAsync(talks.Take(100), talk => DirectLineSocket.ConnectAsync(talk.StreamUrl));

        foreach (var round in new[] { "one", "two", "three" })
            await AtOnceAsync(Enumerable.Range(0, People), n => talks[n].SayAsync($"{round} of {n}", clientId: $"same {round}"));

        await AtOnceAsync(Enumerable.Range(0, People), async n =>
        {
            var activities = await talks[n].ActivitiesAsync();
            activities.Select(activity => activity.GetProperty("text").GetString()).ShouldBe(Expected(n));
            activities.ShouldAllBe(activity => activity.GetProperty("conversation").GetProperty("id").GetString() == talks[n].Id);
            return true;
        });
        for (var n = 0; n < sockets.Length; n++)
        {
            (await sockets[n].TakeAsync(7)).Select(activity => activity.GetProperty("text").GetString()).ShouldBe(Expected(n));
            await sockets[n].DisposeAsync();
        }
    }

    private static string[] Expected(int n) => ["1.1 ", $"one of {n}", $"2.1 one of {n}", $"two of {n}", $"3.1 two of {n}", $"three of {n}", $"4.1 three of {n}"];

    private static Task<TResult[]> AtOnceAsync<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> work)
    {
        var places = new SemaphoreSlim(50);
        return Task.WhenAll(items.Select(async item =>
        {
            await places.WaitAsync();
            try
            {
                return await work(item);
            }
            finally
            {
                places.Release();
            }
        }));
    }
}
