"""A line between an office and its ledger that can be cut."""
import socket
import threading


class Relay:
    """Passes on what comes to it to a port of this machine, until it is cut."""

    def __init__(self, port):
        self.target = port
        self.is_up = True
        self.last = None
        self.connections = set()
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self):
        with self.lock:
            self.is_up = False
            for connection in self.connections:
                self._close(connection)
            self.connections.clear()

    def cut_at(self, words, count):
        """Cuts the line as soon as these words are on their way to the ledger for the last of so many times."""
        with self.lock:
            self.last = (words, count)

    def mend(self):
        with self.lock:
            self.is_up = True

    def _accept(self):
        while True:
            near, _ = self.listener.accept()
            with self.lock:
                if not self.is_up:
                    self._close(near)
                    continue
            try:
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                self._close(near)
                continue
            with self.lock:
                self.connections |= {near, far}
            threading.Thread(target=self._pass, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self._pass, args=(far, near), daemon=True).start()

    def _pass(self, source, target, is_to_ledger=False):
        end = b""
        try:
            while data := source.recv(4096):
                if is_to_ledger:
                    end = self._watch(end + data)
                target.sendall(data)
        except OSError:
            pass
        self._close(source)
        self._close(target)

    def _watch(self, data):
        """Returns the end of the data, in which what is watched for may begin."""
        with self.lock:
            if not self.last:
                return b""
            words, count = self.last
            count -= data.count(words)
            self.last = (words, count) if count > 0 else None
        if count <= 0:
            self.cut()
        return data[1 - len(words) :]

    @staticmethod
    def _close(connection):
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()
