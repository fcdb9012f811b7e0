using System.Diagnostics;
using System.Text;
using BackPainBot.Benchmarks.Measuring;
using BackPainBot.Benchmarks.Messages;

namespace BackPainBot.Benchmarks;

/// <summary>
/// From the start of the process to the first answer, in a terminal and over HTTP. The baselines are a program that prints one word,
/// and the bare endpoint.
/// </summary>
internal static class ColdBenchmark
{
    public const string HelloCommand = "hello";

    private const double MostSeconds = 1.5;
    private const int Processes = 7;

    public static async Task RunAsync(Report report)
    {
        report.Head($"cold: median of {Processes} processes each");
        var store = Directory.CreateTempSubdirectory("back-pain-bot-");
        try
        {
            var hello = await MedianAsync(_ => Started(Places.Self, HelloCommand), child => child.LineAsync(_ => true));
            var chat = await MedianAsync(n => Started(Places.Bot, "chat", ("Store__Path", Path.Combine(store.FullName, $"{n}.db"))), ChatAsync);
            report.AtMost("chat, from start to the first reply", chat, MostSeconds, "s");
            report.Line($"baseline, a program that prints one word: {Report.Number(hello)} s; chat takes {Report.Number(chat / hello)} times that");
        }
        finally
        {
            store.Delete(recursive: true);
        }

        var talk = Talk.Read();
        var bare = await MedianAsync(_ => ServerChild.StartBareAsync(), server => AnswerAsync(server, talk));
        var serve = await MedianAsync(_ => ServerChild.StartBotAsync(), server => AnswerAsync(server, talk));
        report.AtMost("serve, from start to the first answer of /api/messages", serve, MostSeconds, "s");
        report.Line($"baseline, the bare endpoint: {Report.Number(bare)} s; serve takes {Report.Number(serve / bare)} times that");
    }

    private static async Task<double> MedianAsync<T>(Func<int, Task<T>> start, Func<T, Task> answer)
        where T : IAsyncDisposable
    {
        var seconds = new List<double>();
        for (var n = 0; n < Processes; n++)
        {
            var begun = Stopwatch.GetTimestamp();
            await using var process = await start(n);
            await answer(process);
            seconds.Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return Figures.Median(seconds);
    }

    private static Task<Child> Started(string dll, string command, params IEnumerable<(string Name, string Value)> settings) =>
        Task.FromResult(Child.Start(dll, [command], settings));

    private static async Task ChatAsync(Child chat)
    {
        await chat.SayAsync("my lower back hurts");
        await chat.LineAsync(line => line.Length > 0);
    }

    private static async Task AnswerAsync(ServerChild server, Talk talk)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var body = new StringContent(Encoding.UTF8.GetString(talk.Activity("first", 0)), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(server.Messages, body);
        answer.EnsureSuccessStatusCode();
    }
}
